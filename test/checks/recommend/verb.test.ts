/** Recommendations that do not say what is to be done. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('recommend/verb', () => {
  it('finds items without a verb of decision', () => {
    assertFindings(
      'recommend/',
      `
@recommend Cabinet
  1. the budget pressures facing the service.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ recommend/verb: This recommendation does not say what Cabinet is to do: start it with a verb such as agree, approve or note.
  2. notes the report.
  3. not to invest in the service.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ recommend/verb: This recommendation does not say what Cabinet is to do…
`,
    );
  });

  it('knows the verbs in all their forms', () => {
    const texts = [
      'notes the report.',
      'Note the report.',
      'to note the report.',
      'noting the report, approves the plan.',
      'That the report be noted.',
      'That the Board note the report.',
      'That Members of the Scrutiny Board note the report.',
      'That the Children and Young People Scrutiny Board endorses the plan.',
      'The Committee is asked to consider the report.',
      'Members are recommended to agree the budget.',
      'agrees to note the report.',
      'formally approve the virement.',
      'That the Council’s overall revenue budget position as at 31 July 2018 be noted.',
      'The proposed investment of £14.7 million be approved.',
      'approval be given to the plan and authority be delegated to the Director of Finance.',
      'be asked to comment.',
      'RESOLVES to REFER the matter to Council.',
      'delegates the award to the Director of Finance.',
    ];
    for (const text of texts) {
      assertClean('recommend/', `@recommend Children and Young People Scrutiny Board\n  1. ${text}\n`);
    }
  });

  it('leaves nested items to the item above them', () => {
    assertClean(
      'recommend/',
      '@recommend Cabinet\n  1. notes:\n     a) the report;\n     b) the appendix.\n  2. In respect of the budget:\n     a) approves the virement.\n',
    );
  });
});
