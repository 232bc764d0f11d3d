import { FormMessage } from "@/components/ui/form-message.tsx";

const sentences: Readonly<Record<string, string>> = {
  drafted: "Your sentences are in your draft, in the repair that is open. Only you see them.",
  waiting: "Your sentences wait for your next repair. Only you see them.",
  behind:
    "You are past that step in the repair that is open. Your sentences wait in your journal until you come to it again, there or in your next repair. Only you see them.",
};

/** What was just done, said where it led. The line is always there, since a screen reader only hears one that was. */
export function News({ news }: { news: unknown }) {
  return (
    <div className="not-[&:has([role]>*)]:-mt-6">
      <FormMessage>{typeof news === "string" ? sentences[news] : null}</FormMessage>
    </div>
  );
}
