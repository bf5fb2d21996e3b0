/**
 * What the server does while the editor makes its first document ready: it reads and checks a small report of its own. The
 * language is set up on the way, and the patterns and functions that every report needs have been used once.
 */
import { checkerOf } from '../checks/check.ts';
import { Analysis } from '../model/analysis.ts';
import { ReportDocument } from '../model/report-document.ts';
import { defaultSettings } from '../model/english-council.ts';
import type { Session } from './session.ts';

const TEXT = `@report "Budget Monitoring"
  body: Cabinet
  period: 2024/25 month 4

# 1 Summary

1.1 The forecast for services is £1.3m at 31 July 2024 (month 4), an overspend of £0.1m or 8.3%.

@table spend "Spend by service, month 4"
  unit: £k
  check: variance = forecast - budget
        | Service | Revised Budget {budget} | Forecast | Variance |
        | Schools |   700 |   790 |  90 |
        | Roads   |   500 |   510 |  10 |
  total | Total   | 1,200 | 1,300 | 100 |

@recommend Cabinet
  1. notes the forecast of £1.3m.
`;

/** Goes on for as long as no document is open: what comes first is then what the editor waits for. */
export async function warmUp({ activity, documents }: Session): Promise<void> {
  const report = new ReportDocument('crosscast:/warm-up', TEXT);
  const analysis = new Analysis(report, defaultSettings, { find: () => undefined });
  const blockByBlock = (): boolean => true;
  do {
    await activity.turn();
    if (documents.uris().length > 0) return;
  } while (!checkerOf(analysis).updateSome(blockByBlock));
  checkerOf(analysis).shown();
}
