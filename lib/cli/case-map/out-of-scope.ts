/** Every `fn` of the reference cases that we leave out on purpose, with the reason. */
export const OUT_OF_SCOPE: ReadonlyMap<string, string> = new Map<string, string>([]);
