import motion from "./breath-pacer.module.css";

/** A circle that breathes, in CSS alone: it needs no script and no signal, and stands still for who prefers that. */
export function BreathPacer() {
  return (
    <figure className="flex flex-col items-center gap-4">
      <div aria-hidden="true" className="relative grid aspect-square w-48 max-w-full place-items-center">
        <div className={`absolute inset-0 rounded-full border-2 border-accent bg-accent-soft ${motion.circle}`} />
        <span className={`absolute font-sans text-base font-medium motion-reduce:hidden ${motion.in}`}>In</span>
        <span className={`absolute font-sans text-base font-medium motion-reduce:hidden ${motion.out}`}>Out</span>
      </div>
      <figcaption className="text-center font-sans text-base text-muted">
        Breathe in while you count to four. Breathe out while you count to six.
      </figcaption>
    </figure>
  );
}
