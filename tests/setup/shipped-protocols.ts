import { readdirSync, readFileSync } from "node:fs";
import { type Protocol, protocolSchema } from "@/lib/domain/protocol/protocol.ts";

const folder = new URL("../../prisma/protocols/", import.meta.url);

/** The templates that come with the product, as they are published. */
export const shippedProtocols: readonly Protocol[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => protocolSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));
