// Network ports.
import { createServer } from "node:net";

/**
 * Listens for a moment. @param {number} port 0 for any @param {string} host
 * @returns {Promise<number>} the port that was free
 */
const tryPort = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen({ port, host }, () => {
      const { port: found } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(found));
    });
  });

/** Whether nobody listens there; anything else that keeps one from listening is an error. @param {number} port @param {string} host */
export const isFree = (port, host) =>
  tryPort(port, host).then(
    () => true,
    (error) => {
      if (error.code === "EADDRINUSE") return false;
      throw error;
    },
  );

/** That port of this machine if it is free, else one that is. @param {number} port */
export const freePort = (port = 0) => tryPort(port, "127.0.0.1").catch(() => tryPort(0, "127.0.0.1"));
