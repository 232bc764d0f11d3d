/**
 * Words that open sentences and are nobody's name. Any other that stands there with its capital is taken for one, so what
 * is both, such as Will, May, Hope or Mark, is left out: a sentence is poorer then, and tells nothing.
 */
const words = `
  i you he she it we they me him her us them my your his its our their mine yours ours theirs myself yourself ourselves
  this that these those here there who whose whom what which when where why how whatever whenever wherever whoever however
  a an the some any no every each all both neither either none one two three another other others such many much most
  more less few several enough half nobody somebody someone anybody anyone everybody everyone nothing something
  anything everything nowhere somewhere everywhere
  and but or nor so yet because since although though while if unless until till once as than whether
  in on at by for from to of off with without about after before behind below beside between beyond down during inside
  instead into like near out outside over past since through toward towards under up upon within around across again
  against along among apart away back
  am is are was were be been being do does did done have has had having can could should would shall might must ought
  don’t doesn’t didn’t isn’t aren’t wasn’t weren’t haven’t hasn’t hadn’t can’t couldn’t won’t wouldn’t shouldn’t mustn’t
  cannot let let’s
  not never always often sometimes usually seldom rarely maybe perhaps probably possibly certainly clearly obviously
  honestly actually really truly simply just only even still also too very quite rather almost already soon later
  now then today tonight tomorrow yesterday lately recently suddenly finally first second third last next then
  meanwhile anyway besides instead otherwise therefore apparently basically eventually especially exactly
  yes yeah yep nope no okay ok well right sure fine alright oh ah hey hi hello sorry please thanks thank look listen
  wait stop hang hold go come stay leave give take tell ask say talk speak hear see feel know think remember forget
  imagine believe trust try help need want wish keep make put get got turn start begin end stand sit sleep eat drink
  feeling being doing saying going coming having getting making taking talking listening hearing seeing knowing
  thinking trying wanting needing waiting sitting standing leaving staying walking looking living working losing
  love loving hate sad happy angry afraid scared lonely tired hurt small alone lost ashamed guilty good bad better worse
  best worst big little long short old new same different true false hard easy late early every other own
  mornings evenings nights days weeks months years morning evening night day week month year time times
  part people things thing home work money kids children dinner breakfast lunch sleep life
`;

const known = new Set(words.trim().split(/\s+/));

/** Whether a word that opens a sentence, in capitals or not, is one of these; also with what is drawn into it. */
export function isOpeningWord(word: string): boolean {
  const plain = word.toLowerCase();
  return known.has(plain) || known.has(plain.replace(/’(s|m|re|ve|ll|d)$/, ""));
}
