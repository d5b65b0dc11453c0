const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON with every number as the decimal text of the body: 0.1 becomes "0.1", 1e-7 "1e-7".
 * JSON.parse alone would round to a double, and its reviver sees the source text only from Node 21 on.
 * @throws SyntaxError when the text is no JSON
 */
export function parseJsonKeepingDecimals(text: string): unknown {
  JSON.parse(text); // refuses what the quoting below would mend, such as 01
  return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
