// First-load JavaScript of each page of a Next build, from the build's own manifests.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

/** @param {string} folder @returns {string[]} */
function manifestsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return manifestsIn(path);
    return entry.name === "page_client-reference-manifest.js" ? [path] : [];
  });
}

/** A route as people see it: without groups, and without "/page". */
const routeOf = (entry) => entry.replace(/\/\([^)]*\)/g, "").replace(/\/page$/, "") || "/";

/**
 * What the browser loads before a page is interactive: the framework's own files and those of every layout and the page
 * itself, each counted once, gzip level 9.
 * @param {string} build the build's folder, ".next"
 * @returns {Record<string, number>} kilobytes (1000 bytes) by route
 */
export function firstLoadOf(build) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8"));
  const sizes = new Map();
  const sizeOf = (file) => {
    const path = join(build, decodeURIComponent(file));
    if (!sizes.has(file)) sizes.set(file, existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : 0);
    return sizes.get(file);
  };
  const pages = {};
  for (const path of manifestsIn(join(build, "server", "app"))) {
    const scope = {};
    scope.globalThis = scope;
    runInNewContext(readFileSync(path, "utf8"), scope);
    for (const [entry, manifest] of Object.entries(scope.__RSC_MANIFEST ?? {})) {
      const files = new Set(rootMainFiles);
      for (const [module, own] of Object.entries(manifest.entryJSFiles ?? {})) {
        const loadsFirst =
          /\/(layout|page|template|loading|error)$/.test(module) && !/global-error|not-found/.test(module);
        if (loadsFirst) for (const file of own) files.add(file.replace(/^\/_next\//, ""));
      }
      pages[routeOf(entry)] = [...files].reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
    }
  }
  return pages;
}
