/** int4send values that the server put one behind the other: 4 big-endian bytes each. */
export function unpackInts({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  const view = new DataView(buffer, byteOffset, byteLength);
  return Int32Array.from({ length: byteLength / 4 }, (_, i) => view.getInt32(i * 4));
}

/** float8send values that the server put one behind the other: 8 big-endian bytes each. */
export function unpackDoubles({ buffer, byteOffset, byteLength }: Uint8Array): Float64Array {
  const view = new DataView(buffer, byteOffset, byteLength);
  return Float64Array.from({ length: byteLength / 8 }, (_, i) => view.getFloat64(i * 8));
}
