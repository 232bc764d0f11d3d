// Before each file of unit tests, which run outside of Next: nobody goes anywhere, and there is no request. Here and not in each
// file, since they share what they load, and the first to load decides for all.
import { vi } from "vitest";

const router = { push: () => {}, replace: () => {}, refresh: () => {} };

vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useRouter: () => router,
  useParams: () => ({}),
}));

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve(new Map()),
}));
