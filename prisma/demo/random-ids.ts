/**
 * Version 4 UUIDs drawn from a seed: the same seed, the same ids. For demo data alone; real ids must not be guessable.
 * The generator is xorshift32.
 */
export function randomIds(seed: number): () => string {
  let state = seed | 0 || 1;
  const nextByte = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) & 0xff;
  };
  return () => {
    const bytes = Array.from({ length: 16 }, nextByte);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
}
