/** What the editor calls our language. */
export const languageId = 'council-report';
