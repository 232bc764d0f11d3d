/** What people in the demo say to each other. Invented, like the people. */
export const lines = [
  {
    share:
      "When the plan changed at the last minute, I felt pushed to the edge of your evening. Under the anger I was lonely. I wanted to be someone you ask.",
    reflection: "You felt pushed aside when I changed the plan, and lonely under it. You wanted me to ask you first.",
    owning:
      "I decide things fast and tell you afterwards. That leaves you standing outside. Next time I will ring before I say yes.",
    reassurance: "I am not going anywhere tonight. I like our evenings.",
    unsent: "I counted on that weekend more than I let you see. When you cancelled I laughed, and I was hurt.",
    holdWords: "We will talk in our next session before you go on together. Nothing you did caused this.",
    note: "Take it slowly. One step an evening is plenty. We will look at it together on Thursday.",
  },
  {
    share:
      "I went quiet on Sunday because I was scared of saying it wrong. My chest was tight. I missed you while you were in the next room.",
    reflection: "You were scared to say the wrong thing, so you went quiet, and you missed me the whole time.",
    owning:
      "I raise my voice when I can't reach you. That makes it harder for you to come out. I will say that I am worried, in a low voice.",
    reassurance: "You matter to me, on loud days too.",
    holdWords: "I have changed the plan for now. Let us speak about it when we meet.",
    note: "Begin when the next small misunderstanding comes. It does not have to be a big one.",
  },
  {
    share:
      "When the money talk started at breakfast, I felt small, like back at my parents' table. I needed a slower start.",
    reflection: "It took you back to feeling small at your parents' table. A slower start would have helped you.",
    owning:
      "I start hard talks when I am already in a hurry. You get the rush and not the reason. I will pick a calm hour with you.",
    reassurance: "I want to sort this out with you and not against you.",
    holdWords: "Please rest from the steps this week. I will say more on Thursday.",
    note: "Whoever notices first may begin. Write to me if it feels too much.",
  },
] as const;

/** What a coach in the demo writes: to both, to one of them, about the work, and to herself. */
export const notes = {
  couple: "You came back to it after a hard week, both of you. Let us begin with that on Thursday.",
  b: "We can start ten minutes later on Thursday, as you asked. The door is open from five.",
  case: "Second round. Turns are shorter now, and breaks come before the voices rise. Next: what each needs to say yes.",
  process: "I lean towards the quieter one here. Take that to supervision.",
} as const;
