/** What a request between Crosscast's server and its clients is: a name, and the schemas that both sides check it by. */
import type * as z from 'zod/mini';

/** A request's name and what goes over the line. */
export interface Message<Params extends z.ZodMiniType, Result extends z.ZodMiniType> {
  readonly method: string;
  readonly params: Params;
  readonly result: Result;
}

export function message<Params extends z.ZodMiniType, Result extends z.ZodMiniType>(
  method: string,
  params: Params,
  result: Result,
): Message<Params, Result> {
  return { method, params, result };
}
