import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { findForSignIn, findPerson, markEmailVerified } from "@/lib/data/people.ts";
import { addSignInLink, takeSignInLink } from "@/lib/data/sign-in-links.ts";
import { withAuth } from "@/lib/data/transaction.ts";

const asUser = ({ id, email }: { id: string; email: string }): AdapterUser => ({ id, email, emailVerified: null });

/**
 * What next-auth needs to send and take sign-in links, and no more: it can't make, link or delete people. Everything
 * runs in the sign-in layer's narrow role, which a general adapter knows nothing of.
 */
export const linkAdapter: Adapter = {
  async getUserByEmail(email) {
    const person = await withAuth((tx) => findForSignIn(tx, email));
    return person && asUser(person);
  },
  async updateUser({ id, emailVerified }) {
    return withAuth(async (tx) => {
      if (emailVerified) await markEmailVerified(tx, id, emailVerified);
      const person = await findPerson(tx, id);
      if (!person) throw new Error("The person is gone.");
      return asUser(person);
    });
  },
  async createVerificationToken(link) {
    await withAuth((tx) => addSignInLink(tx, link, new Date()));
    return link;
  },
  useVerificationToken: ({ token }) => withAuth((tx) => takeSignInLink(tx, token)),
};
