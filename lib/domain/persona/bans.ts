export interface Ban {
  what: string;
  pattern: RegExp;
  /** Lines that the ban must catch, so that it can't go blunt unseen. */
  catches: readonly string[];
}

/**
 * How the people to practise with must sound, whoever words them: like people, hurt perhaps, and never cruel, flattering or
 * wise. Written for typographic apostrophes.
 */
export const bans: readonly Ban[] = [
  {
    what: "insults and contempt",
    pattern:
      /\b(stupid|idiot\w*|pathetic|ridiculous|crazy|insane|disgust\w*|selfish|lazy|useless|worthless|liar|hate|shut up|loser|dramatic|hysterical|grow up|childish|baby|victim|what(’s| is) wrong with you)\b/i,
    catches: ["Don’t be ridiculous.", "What’s wrong with you?", "Oh, grow up."],
  },
  {
    what: "swearing",
    pattern: /\b(damn\w*|hell|shit\w*|fuck\w*|bloody|crap|bastard|bitch|arse|ass|piss\w*|god|christ|jesus)\b/i,
    catches: ["Go to hell.", "Oh, for God’s sake."],
  },
  {
    what: "threats, ultimatums and harm",
    pattern:
      /\b(or else|you(’ll| will) (regret|be sorry|see|pay)|I(’m| am) (leaving you|warning you)|last chance|never see (me|them)|divorce|lawyers?|kill\w*|die|dead|hurt (you|myself)|hit|better off without|end it( all)?|custody)\b/i,
    catches: ["You’ll regret this.", "This is your last chance.", "You’d be better off without me."],
  },
  {
    what: "blame and mind-reading of its own",
    pattern:
      /\byou (always|never|made me|obviously|clearly|just don’t|don’t even|don’t care|only ever|meant to)\b|\bbecause of you\b|\byour (fault|problem)\b|\byou people\b/i,
    catches: ["You always do this.", "You made me feel small.", "It’s your fault."],
  },
  {
    what: "flattery",
    pattern:
      /\b(perfect(ly (said|put))|well (said|put|done|handled)|so (right|wise|brave of you|mature)|you(’re| are) (amazing|wonderful|the best|so good|great|brilliant|so kind|so strong|so brave)|proud of you|good job|beautifully|handled (that|this|it)|impressed|I admire|nobody has ever|best (talk|conversation))\b/i,
    catches: ["You’re so right.", "You handled that so well.", "I’m proud of you.", "You’re amazing."],
  },
  {
    what: "verdicts on who is right",
    pattern:
      /\b(you(’re| are|’ve been| have been| were)( so| quite)? (right|wrong|to blame)\b|I(’m| am|’ve been| was)( so| quite)? (right(?! here)|wrong|to blame)|(my|your) (own )?fault|I deserved|you deserved|whose fault|guilty|innocent|unfair of you)\b/i,
    catches: ["You’re right.", "I was wrong.", "I deserved that."],
  },
  {
    what: "advice",
    pattern:
      /\b(you (should|shouldn’t|ought|need to|must|have to|had better|could try|might want)|why don’t you|try to (be|see|say)|if I were you|next time,? you|you’d better|let me tell you|the thing to do)\b/i,
    catches: ["You should say it sooner.", "Why don’t you ask?", "If I were you, I’d wait."],
  },
  {
    what: "words of the consulting room",
    pattern:
      /\b(validat\w*|hold(ing)? space|(safe|own|some) space|trigger\w*|toxic|boundar\w+|narrative|(dys)?regulat\w*|flood\w*|trauma\w*|attachment|vulnerab\w+|nervous system|journey|process\w*|closure|accountab\w*|communicat\w*|empath\w*|dynamics?|co-?depend\w*|my needs|needs met|I hear you\b|unpack|gaslight\w*|self-?care|heal(ing)?|inner child|coping|therap\w*|emotional(ly)?|authentic\w*|feel seen|share my truth)\b/i,
    catches: ["I feel triggered.", "I hear you.", "My needs aren’t met.", "Let’s unpack it."],
  },
  {
    what: "a gender, or one kind of bond alone",
    pattern:
      /\b(s?he|him|hers?|his|himself|herself|husband|wife|boyfriend|girlfriend|mum|mom|dad|mother|father|brother|sister|son|daughter|kids|children|love you|darling|honey|marri\w+|kiss\w*|bed together|our bed|partner)\b/i,
    catches: ["I love you.", "Ask the kids.", "She said so."],
  },
  {
    what: "cheer and noise",
    pattern: /!|\p{Extended_Pictographic}|[A-Z]{3,}|["'—]|\.{2,}|…|\b(awesome|yay|congrat\w*)\b/u,
    catches: ["Great!", "I SAID NO.", "it's", "Well… no."],
  },
  {
    what: "words of the product",
    pattern: /\b(rehears\w*|role-?play\w*|script\w*|stand-?in|machine|robot|pretend\w*|session|coach)\b/i,
    catches: ["I’m only pretending.", "This is a rehearsal."],
  },
];
