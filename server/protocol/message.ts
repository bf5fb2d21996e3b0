/** What a request between Crosscast's server and its clients is: a name, and the schemas that both sides check it by. */
import type * as z from 'zod';

/** A request's name and what goes over the line. */
export interface Message<Params extends z.ZodType, Result extends z.ZodType> {
  readonly method: string;
  readonly params: Params;
  readonly result: Result;
}

export function message<Params extends z.ZodType, Result extends z.ZodType>(
  method: string,
  params: Params,
  result: Result,
): Message<Params, Result> {
  return { method, params, result };
}
