/** The name that a label makes, remembered: the same labels stand in table after table. */
import { toId } from '../../grammar/identifier.ts';
import { remembering } from '../figures/remember.ts';

/** The snake_case of a label: see grammar/identifier.ts. */
export const idOf = remembering(toId);
