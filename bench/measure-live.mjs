import { main } from "../scripts/run.mjs";
import { build, generate, install } from "../scripts/setup.mjs";
import { benchDatabase, measure } from "./bench-database.mjs";

/** Measures servers of the production build over one database. @param {string} file */
export const measureLive = (file) =>
  main(async () => {
    await install();
    await generate();
    await build();
    const { ownerUrl, environment } = await benchDatabase();
    // The couples are put there by the owner. The servers that are measured never get its address.
    await measure(file, { ...environment, DATABASE_URL: ownerUrl });
    return 0;
  }, 10_000);
