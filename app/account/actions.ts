"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { parseTheme, themeCookie } from "@/components/ui/theme.ts";
import { readForm } from "@/lib/delivery/form-answer.ts";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import { withSurroundings } from "@/lib/delivery/surroundings.ts";
import { changePasswordSchema, profileSchema } from "@/lib/domain/account/profile.ts";
import { chooseTipsSchema } from "@/lib/domain/account/tips.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { signInWithPassword, signOut } from "@/lib/session/sign-in.ts";
import { changePassword } from "@/lib/use-cases/account/change-password.ts";
import { changeProfile } from "@/lib/use-cases/account/change-profile.ts";
import { chooseTips } from "@/lib/use-cases/account/choose-tips.ts";
import { signOutEverywhere } from "@/lib/use-cases/account/sign-out-everywhere.ts";

export async function changeProfileAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: profileSchema,
    verb: changeProfile,
    refusals: {},
    done: () => {
      revalidatePath("/", "layout");
      return "Saved.";
    },
  });
}

export async function changePasswordAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: changePasswordSchema,
    limit: "changePassword",
    verb: changePassword,
    refusals: {
      "wrong-password": { field: "currentPassword", message: "This isn’t your present password." },
      "obvious-password": { field: "password", message: "This one is easy to guess. Choose a few words of your own." },
    },
    done: async ({ email }, { password }) => {
      await signInWithPassword(email, password);
      return "Your password is changed. Other devices are signed out.";
    },
  });
}

export async function chooseTipsAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: chooseTipsSchema,
    verb: chooseTips,
    refusals: {},
    done: (_result, { tips }) => (tips ? "Tips are on." : "Tips are off."),
  });
  await refreshFor(currentActor);
  return state;
}

const aYear = 365 * 24 * 60 * 60;

export async function chooseThemeAction(form: unknown): Promise<void> {
  const theme = parseTheme(readForm(form).theme);
  (await cookies()).set(themeCookie, theme, { path: "/", sameSite: "lax", httpOnly: true, maxAge: aYear });
}

export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/");
}

export async function signOutEverywhereAction(): Promise<void> {
  const actor = await currentActor();
  if (actor) await withSurroundings((surroundings) => signOutEverywhere({ ...surroundings, actor }));
  await signOut();
  redirect("/sign-in?notice=everywhere");
}
