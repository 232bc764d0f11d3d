// A process with a log: says there what it is sent, and answers once that went out or failed.
import { goOnUnread } from "../../lib/delivery/unread-log.ts";

goOnUnread();
process.on("message", (heard) => {
  console.log(heard);
  console.error(heard);
  setTimeout(() => process.send?.("still here"), 20);
});
process.send?.("ready");
