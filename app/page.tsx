import { LinkButton } from "@/components/ui/link-button.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

const parts = [
  {
    steps: "1–4",
    title: "Settle",
    text: "Calm down first. Think well of each other. Find a time that suits you both.",
  },
  { steps: "5–7", title: "Talk", text: "One speaks, one listens, then owns their part. Then you swap." },
  { steps: "8–9", title: "Come close", text: "Say what is true and kind. Finish when you both feel near again." },
];

const forPartners = [
  "One step on the screen at a time, on your own phone.",
  "Pause, or say “not yet”, as often as you need. You never have to say why.",
  "Nobody reads a sentence of yours until you send it.",
];

const forCoaches = [
  "Give a couple the nine steps in about a minute.",
  "See who is moving, who is resting and who may need you.",
  "Read what each person chose to share with you, and nothing else.",
];

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-serif text-xl font-medium">{title}</h2>
      <ul className="flex flex-col gap-2">
        {points.map((point) => (
          <li key={point} className="border-l-2 border-line pl-4">
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two strokes that part and rejoin, drawn across the width of the three parts. */
function RejoiningStrokes() {
  return (
    <svg
      viewBox="0 0 400 96"
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeLinecap="round"
      strokeWidth="7"
      className="w-full"
    >
      <path d="M8 14c112 0 124 46 236 46h148" className="stroke-accent" />
      <path d="M8 84c88 0 120-12 164-32" className="stroke-edge" />
    </svg>
  );
}

export default function LandingPage() {
  return (
    <PublicShell
      width="wide"
      action={
        <LinkButton href="/sign-in" size="slim">
          Sign in
        </LinkButton>
      }
    >
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1.2fr_1fr]">
        <div className="flex flex-col gap-6">
          <h1 className="font-serif text-3xl font-medium sm:text-4xl">A way back to each other</h1>
          <p className="max-w-xl font-serif text-lg">
            When closeness breaks, it is hard to know where to begin. Rejoin gives two people and their coach nine small
            steps from the hurt to being near again.
          </p>
          <div className="flex flex-col items-start gap-3 sm:flex-row sm:items-center sm:gap-5">
            <LinkButton href="/sign-in" variant="primary" wide>
              Sign in
            </LinkButton>
            <p className="text-sm text-muted">Invited? Open the link in your e-mail.</p>
          </div>
        </div>

        <div className="flex flex-col gap-4">
          <RejoiningStrokes />
          <ol className="flex flex-col gap-3">
            {parts.map((part) => (
              <li key={part.title} className="grid grid-cols-[3rem_1fr] gap-x-2">
                <span className="text-sm text-muted tabular-nums">
                  <span className="sr-only">Steps </span>
                  {part.steps}
                </span>
                <p>
                  <span className="font-semibold">{part.title}.</span> {part.text}
                </p>
              </li>
            ))}
          </ol>
        </div>

        <Points title="For the two of you" points={forPartners} />
        <Points title="For coaches" points={forCoaches} />
      </div>

      <p className="mt-12 border-t border-line pt-6 text-sm text-muted">
        Your words are kept encrypted, though not end to end: whoever runs this server holds the keys, so use it with a
        practice you trust. Nobody watches Rejoin live, and it can’t help in an emergency.
      </p>
    </PublicShell>
  );
}
