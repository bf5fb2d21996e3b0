/** `crosscast render`: writes a report as it is printed. */
import { checkerOf } from '../../checks/check.ts';
import { countFindings } from '../outcome.ts';
import { renderPage } from '../../render/html/render-page.ts';
import { extensionOf } from '../../workspace/uri.ts';
