/** A value while it is being made: what is read-only to everybody else can still be set. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
