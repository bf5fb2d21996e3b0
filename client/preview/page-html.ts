/** The page that a webview is given: nothing but the program and its style, which may fetch nothing from anywhere. */
import * as vscode from 'vscode';

/** The folder of the extension that the page is made of. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'client');
}

export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = makeNonce();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<title>${vscode.l10n.t('Preview')}</title>
<link rel="stylesheet" href="${file('preview-style.css')}" nonce="${nonce}">
</head>
<body>
<script src="${file('preview-page.js')}" nonce="${nonce}"></script>
</body>
</html>
`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
