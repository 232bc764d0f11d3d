import { FormMessage } from "@/components/ui/form-message.tsx";

/** What an address says beyond where it is: the part that is asked for, and what was just done. */
export type Asked = Readonly<Record<string, unknown>>;

const news: Readonly<Record<string, string>> = {
  drafted: "Your sentences are in your draft, in the repair that is open. Only you see them.",
  waiting: "Your sentences wait for your next repair. Only you see them.",
};

/** What was just done, said where it led. The line is always there, since a screen reader only hears one that was. */
export function News({ asked }: { asked: Asked }) {
  return (
    <div className="not-[&:has([role]>*)]:-mt-6">
      <FormMessage>{typeof asked.news === "string" ? news[asked.news] : null}</FormMessage>
    </div>
  );
}
