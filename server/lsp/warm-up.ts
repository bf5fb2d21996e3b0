/**
 * What the server does while the editor makes its first document ready: it reads and checks a small report of its own. The
 * language is set up on the way, and the patterns and functions that every report needs have been used once.
 */
import { checkerOf } from '../checks/check.ts';
import { Analysis } from '../model/analysis.ts';
import { ReportDocument } from '../model/report-document.ts';
import { defaultSettings } from '../model/english-council.ts';
import type { Session } from './session.ts';

export const warmUpReport = `@report "Budget Monitoring"
  council: Anytown Council
  body: Cabinet
  meeting: 9 September 2024
  officer: A. N. Officer, Director of Finance
  period: 2024/25 month 4

# 1 Summary

1.1 The forecast for services is £1.312m at 31 July 2024 (month 4), an overspend of £0.100m or 8.3%.

@table spend "Spend by service, month 4"
  unit: £k
  check: variance = forecast - budget
        | Service | Revised Budget {budget} | Forecast | Variance |
        | Schools |   712 |   793 |  81 |
        | Roads   |   500 |   519 |  19 |
  total | Total   | 1,212 | 1,312 | 100 |

@recommend Cabinet
  1. notes the forecast of £1.312m.
`;

/** Goes on for as long as no document is open: what comes first is then what the editor waits for. */
export async function warmUp({ activity, documents }: Session): Promise<void> {
  // The answer to the editor goes out before that.
  await activity.turn();
  const report = new ReportDocument('crosscast:/warm-up', warmUpReport);
  const checker = checkerOf(new Analysis(report, defaultSettings, { find: () => undefined }));
  const blockByBlock = (): boolean => true;
  while (documents.uris().length === 0) {
    if (checker.updateSome(blockByBlock)) {
      checker.shown();
      return;
    }
    await activity.turn();
  }
}
