// Stands in for "next/headers" where no request is being answered:
//   vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

/** What the browser keeps between requests. */
export const jar = new Map<string, string>();

/** What the request says about itself. */
export const sent = new Headers();

export const headers = () => Promise.resolve(sent);

export const cookies = () =>
  Promise.resolve({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  });
