import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

// AES-256-GCM, a fresh 96-bit nonce each time: nonce ‖ ciphertext ‖ 128-bit tag.
const nonceBytes = 12;
const tagBytes = 16;

function seal(key: Buffer, plain: Buffer, associated: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(associated, "utf8"));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Uint8Array, associated: string): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(associated, "utf8"))
    .setAuthTag(bytes.subarray(bytes.length - tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)), decipher.final()]);
}

/** The key outside the database that wraps every person's data key: REJOIN_KEY, 32 bytes in base64url. */
function wrappingKey(): Buffer {
  const key = Buffer.from(process.env.REJOIN_KEY ?? "", "base64url");
  if (key.length !== 32) throw new Error("REJOIN_KEY must be 32 bytes in base64url.");
  return key;
}

const currentKeyVersion = 1;

export interface WrappedKey {
  userId: string;
  wrapped: Uint8Array;
  keyVersion: number;
}

const keyPlace = (userId: string, keyVersion: number) => `person_key|${userId}|${keyVersion}`;

/** A new data key for a person, wrapped and ready to store. */
export function makeWrappedKey(userId: string): { userId: string; wrapped: Buffer<ArrayBuffer>; keyVersion: number } {
  const wrapped = seal(wrappingKey(), randomBytes(32), keyPlace(userId, currentKeyVersion));
  return { userId, wrapped, keyVersion: currentKeyVersion };
}

export interface WrappedRehearsalKey {
  rehearsalId: string;
  kind: string;
  wrapped: Uint8Array;
  keyVersion: number;
}

const rehearsalKeyPlace = ({ rehearsalId, kind, keyVersion }: Omit<WrappedRehearsalKey, "wrapped">) =>
  `rehearsal_key|${rehearsalId}|${kind}|${keyVersion}`;

/** A new data key for one kind of what is written in a rehearsal, wrapped and ready to store. */
export function makeRehearsalKey<Kind extends string>(rehearsalId: string, kind: Kind) {
  const place = { rehearsalId, kind, keyVersion: currentKeyVersion };
  return { ...place, wrapped: seal(wrappingKey(), randomBytes(32), rehearsalKeyPlace(place)) };
}

/** Where a line of a rehearsal lives. Bound into its seal, with whose it is. */
export interface LinePlace {
  id: string;
  placeId: string | null;
  field: string;
}

/** Seals and opens the lines of a rehearsal under one of its keys, which is unwrapped once. */
export function lineSealer(key: WrappedRehearsalKey) {
  const dataKey = open(wrappingKey(), key.wrapped, rehearsalKeyPlace(key));
  const associated = ({ id, placeId, field }: LinePlace) =>
    ["rehearsal_line", field, id, placeId ?? "", key.rehearsalId, key.kind, key.keyVersion].join("|");
  return {
    seal: (place: LinePlace, text: string) => seal(dataKey, Buffer.from(text, "utf8"), associated(place)),
    /** Throws when anything about the row or its place was changed. */
    open: (place: LinePlace, sealed: Uint8Array) => open(dataKey, sealed, associated(place)).toString("utf8"),
  };
}

/** Seals and opens what happened in the talk of a rehearsal, and marks what was sent in it, under the conversation's key. */
export function talkSealer(key: WrappedRehearsalKey) {
  const dataKey = open(wrappingKey(), key.wrapped, rehearsalKeyPlace(key));
  const associated = (seq: number) => ["rehearsal_event", seq, key.rehearsalId, key.kind, key.keyVersion].join("|");
  return {
    seal: (seq: number, event: object) => seal(dataKey, Buffer.from(JSON.stringify(event), "utf8"), associated(seq)),
    /** Throws when anything about the row or its place was changed. */
    open: (seq: number, sealed: Uint8Array) =>
      JSON.parse(open(dataKey, sealed, associated(seq)).toString("utf8")) as object,
    /** A fingerprint that nobody can compare with a guess once the key is destroyed. */
    mark: (body: unknown) =>
      createHmac("sha256", dataKey)
        .update(`receipt|${JSON.stringify(body)}`)
        .digest("base64url"),
  };
}
export type TalkSealer = ReturnType<typeof talkSealer>;

/** Where a piece of writing lives. Bound into its seal, so that a row can't be passed off as another. */
export interface WordPlace {
  subject: string;
  field: string;
  rowId: string;
  ownerId: string;
}

const wordPlace = (place: WordPlace, keyVersion: number) =>
  [place.subject, place.field, place.rowId, place.ownerId, keyVersion].join("|");

/** Seals text under its owner's data key. */
export function sealText(key: WrappedKey, place: WordPlace, text: string): Buffer<ArrayBuffer> {
  const dataKey = open(wrappingKey(), key.wrapped, keyPlace(key.userId, key.keyVersion));
  return seal(dataKey, Buffer.from(text, "utf8"), wordPlace(place, key.keyVersion));
}

/** Opens what `sealText` sealed. Throws when anything about the row or its place was changed. */
export function openText(key: WrappedKey, place: WordPlace, sealed: Uint8Array): string {
  const dataKey = open(wrappingKey(), key.wrapped, keyPlace(key.userId, key.keyVersion));
  return open(dataKey, sealed, wordPlace(place, key.keyVersion)).toString("utf8");
}
