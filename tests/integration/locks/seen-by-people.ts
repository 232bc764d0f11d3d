// Who sees which rows of which table, as a signed-in person: one's own, what was shown to one, what one's place gives.
// "reef/draft/{ada,ben}" is two rows. Whoever has no line sees none; "refused" is a table that nobody may even ask.

const everyoneInHarbour = "ada,ben,gil,mia,eve,uma,olga,cleo,dana";

/** The label, whether it is held and how far it went: the coach's, and no partner's. */
const coachOnly = `
  cleo  {reef,lone,past}
  dana  kin
  sol   cove`;

export const seenByPeople: Readonly<Record<string, string>> = {
  user: `
    ada   ada cleo dana xena
    ben   ben cleo xena
    gil   gil cleo dana
    mia   mia dana olga cleo yan
    eve   eve cleo
    uma   uma yan
    pia   pia sol
    olga  olga cleo dana yan mia
    yan   olga cleo dana yan sol mia
    cleo  olga cleo dana yan mia ada ben gil eve finn
    dana  olga cleo dana yan ada mia
    sol   sol pia quin yan
    xena  xena
    ines  ines`,

  // Of whoever showed me something, and of my coach.
  person_key: `
    ada   ada ben mia cleo dana
    ben   ben ada cleo
    gil   gil cleo
    mia   mia ada dana
    eve   eve
    uma   uma vic yan
    pia   pia sol
    olga  olga
    yan   yan
    cleo  cleo ada ben gil xena
    dana  dana ada mia
    sol   sol pia
    xena  xena
    ines  ines`,

  practice: `
    ${everyoneInHarbour}  harbour
    yan  harbour studio
    pia,sol  studio`,

  secrets_policy: `
    ${everyoneInHarbour}  harbour/policy
    yan  {harbour,studio}/policy
    pia,sol  studio/policy`,

  protocol: `
    ${everyoneInHarbour}  shipped harbour/protocol
    yan  shipped {harbour,studio}/protocol
    pia,sol  shipped studio/protocol
    xena,ines,nobody  shipped`,

  membership: `
    olga,cleo,dana,mia  harbour/{olga/owner,yan/owner,yan/coach,cleo/coach,dana/coach,mia/coach,xena/owner,xena/coach}
    yan   harbour/{olga/owner,yan/owner,yan/coach,cleo/coach,dana/coach,mia/coach,xena/owner,xena/coach} studio/{sol/owner,sol/coach,yan/coach}
    xena  harbour/xena/{owner,coach}
    sol   studio/{sol/owner,sol/coach,yan/coach}`,

  invitation: `
    olga,yan  harbour/{link,revoked-link}
    cleo  {reef,lone,past}/link-{a,b}
    dana  kin/link-{a,b}
    sol   studio/{link,revoked-link} cove/link-{a,b}`,

  couple: coachOnly,
  clearance: coachOnly,
  couple_state: coachOnly,

  handover: `
    ada,ben  reef/handover
    gil      lone/handover`,

  partner: `
    ada   {reef,kin}/seat-{a,b}
    ben   reef/seat-{a,b}
    gil   lone/seat-{a,b}
    mia   kin/seat-{a,b}
    eve   past/seat-a
    uma   left/seat-{a,b}
    pia   cove/seat-{a,b}
    cleo  {reef,lone,past}/seat-{a,b}
    dana  kin/seat-{a,b}
    sol   cove/seat-{a,b}`,

  assignment: `
    ada   {reef,kin}/assignment
    ben   reef/assignment
    gil   lone/assignment
    mia   kin/assignment
    uma   left/assignment
    pia   cove/assignment
    cleo  {reef,lone,past}/assignment
    dana  kin/assignment
    sol   cove/assignment`,

  repair: `
    ada   {reef,kin}/repair
    ben   reef/repair
    gil   lone/repair
    mia   kin/repair
    uma   left/repair
    pia   cove/repair
    cleo  {reef,lone,past}/repair
    dana  kin/repair
    sol   cove/repair`,

  // What is counted of the two is for their coach to read; of one's ratings, for oneself and whom one shows them to.
  // What it did while another coached it, nobody who took it over reads.
  couple_period: `
    cleo  {reef,lone,past}:notice
    dana  kin:notice
    sol   cove:notice`,

  person_period: `
    ada   ada:{reef,kin}:regulate
    ben   ben:reef:regulate
    gil   gil:lone:regulate
    mia   mia:kin:regulate
    eve   eve:past:regulate
    uma   uma:left:regulate
    pia   pia:cove:{regulate,reconnect}
    cleo  ada:reef:regulate
    sol   pia:cove:regulate`,

  // Never a client, save where one belongs to the practice as well.
  trend_sheet: `
    mia   of/{harbour,community}
    olga  of/{harbour,community}
    cleo  of/{harbour,community} harbour/quiet/cleo
    dana  of/{harbour,community} harbour/quiet/dana
    yan   of/{harbour,studio,community} studio/quiet/yan
    sol   of/studio studio/quiet/sol`,

  trend_close: `
    olga,yan,sol  {2026Q1,2027Q1}`,

  trend_years: `
    mia,olga,cleo,dana,yan  harbour`,

  repair_event: "refused",

  waiting_nudge: "refused",

  private_event: `
    ada   ada:{reef,kin}
    ben   ben:reef
    gil   gil:lone
    mia   mia:kin
    eve   eve:past
    uma   uma:left
    pia   pia:cove`,

  // The coach's are the ratings of who agreed last, not of who took it back, and only while the work goes on: said to
  // this coach, not before the couple was handed over, and from the quarter on in which it was said. Quin, who was
  // erased, had agreed as well.
  check_in: `
    ada   {reef,kin}/check-in/ada
    ben   reef/check-in/ben
    gil   lone/check-in/gil
    mia   kin/check-in/mia
    eve   past/check-in/eve
    uma   left/check-in/uma
    pia   cove/{check-in,early-check-in}/pia
    cleo  reef/check-in/ada
    sol   cove/check-in/pia`,

  consent_entry: `
    ada   ada:{reef,kin}:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}
    ben   ben:reef:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}
    gil   gil:lone:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}
    mia   mia:kin:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}
    eve   eve:past:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}
    uma   uma:left:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}
    pia   pia:cove:{ratings_to_coach:false,ratings_to_coach:true,solo_to_coach:false,solo_to_coach:true,counted_in_trends:true}`,

  safety_check: `
    ada   {reef,kin}/safety/ada
    ben   reef/safety/ben
    gil   lone/safety/gil
    mia   kin/safety/mia
    eve   past/safety/eve
    uma   left/safety/uma
    pia   cove/safety/pia
    cleo  reef/safety/{ada,ben} lone/safety/gil past/safety/{eve,finn}
    dana  kin/safety/mia
    sol   cove/safety/{pia,quin}`,

  share: `
    ada   reef/share/{ada,ben} reef/taken-back/ada kin/share/{mia,ada}
    ben   reef/share/{ada,ben}
    gil   lone/share/gil
    mia   kin/share/{mia,ada}
    eve   past/share/eve
    uma   left/share/{uma,vic}
    pia   cove/share/{pia,quin}
    cleo  reef/share/ada lone/share/gil past/share/eve
    sol   cove/share/pia`,

  draft: `
    ada   {reef,kin}/draft/ada
    ben   reef/draft/ben
    gil   lone/draft/gil
    mia   kin/draft/mia
    eve   past/draft/eve
    uma   left/draft/uma
    pia   cove/draft/pia`,

  private_note: `
    ada   {reef,kin}/journal/ada
    ben   reef/journal/ben
    gil   lone/journal/gil
    mia   kin/journal/mia
    eve   past/journal/eve
    uma   left/journal/uma
    pia   cove/journal/pia`,

  // The coach's own, while they work with the couple: not what was written to the coach before.
  letter: `
    ada   reef/{letter,old-letter}/ada kin/letter/ada
    ben   reef/letter/ben
    eve   past/letter/eve
    cleo  reef/letter/{ada,ben}
    dana  kin/letter/ada`,

  // Never the other's. The coach's are those of who agreed last to that, whatever they agreed to besides.
  solo: `
    ada   {reef,kin}/solo/ada
    ben   reef/solo/ben
    gil   lone/solo/gil
    mia   kin/solo/mia
    eve   past/solo/eve
    uma   left/solo/uma
    pia   cove/solo/pia
    cleo  reef/solo/ben
    dana  kin/solo/ada
    sol   cove/solo/quin`,

  solo_event: `
    ada   {reef,kin}/solo/ada
    ben   reef/solo/ben
    gil   lone/solo/gil
    mia   kin/solo/mia
    eve   past/solo/eve
    uma   left/solo/uma
    pia   cove/solo/pia`,

  solo_draft: `
    ada   {reef,kin}/solo-draft/ada
    ben   reef/solo-draft/ben
    gil   lone/solo-draft/gil
    mia   kin/solo-draft/mia
    eve   past/solo-draft/eve
    uma   left/solo-draft/uma
    pia   cove/solo-draft/pia`,

  command_receipt: `
    ada   {reef,kin}/key/ada
    ben   reef/key/ben
    gil   lone/key/gil
    mia   kin/key/mia
    eve   past/key/eve
    uma   left/key/uma
    pia   cove/key/pia`,

  // A note to one partner is there for that one alone; a process note, for who wrote it.
  note: `
    ada   reef/{to-both,to-ada} kin/to-ada
    ben   reef/{to-both,to-ben}
    uma   left/to-both
    cleo  reef/{to-both,to-ada,to-ben,case,process,xena-case} past/{to-both,to-eve,case}
    dana  kin/to-ada`,

  word: `
    ada   {reef,kin}/{{draft,journal,safety,share}-word/ada,note-word,hold-word} reef/share-word/ben kin/share-word/mia reef/taken-back-word/ada reef/{to-both,to-ada}-word kin/to-ada-word reef/carried-word/ada
    ben   reef/{{draft,journal,safety,share}-word/ben,share-word/ada,note-word,hold-word} reef/{to-both,to-ben,forged}-word reef/carried-word/ben
    gil   lone/{{draft,journal,safety,share}-word/gil,note-word,hold-word}
    mia   kin/{{draft,journal,safety,share}-word/mia,share-word/ada,note-word,hold-word}
    eve   past/{draft,journal,safety,share,carried}-word/eve
    uma   left/{{draft,journal,safety,share}-word/uma,share-word/vic,note-word,hold-word} left/to-both-word
    pia   cove/{{draft,journal,safety,share}-word/pia,share-word/quin,note-word,hold-word}
    cleo  scenario-word/cleo {reef,lone,past}/{note,hold,aside}-word reef/{{share,safety}-word/ada,safety-word/ben} lone/{share,safety}-word/gil reef/{to-both,to-ada,to-ben,case,process,xena-case,shadow}-word past/{to-both,to-eve,case}-word
    dana  kin/{{note,hold,aside}-word,safety-word/{mia,ada}} kin/to-ada-word
    yan   left/{note,hold,aside}-word left/{to-both,process}-word
    xena  reef/{xena-case,xena-process}-word
    sol   cove/{{note,hold,aside}-word,{share,safety}-word/pia,safety-word/quin}`,

  word_reader: `
    ada   reef/share-word/{ada:ben,ada:cleo,ben:ada} kin/share-word/{ada:mia,mia:ada} reef/safety-word/ada:cleo kin/safety-word/ada:dana
    ben   reef/{share-word/{ben:ada,ada:ben},safety-word/ben:cleo}
    gil   lone/{share,safety}-word/gil:cleo
    mia   kin/{share-word/{mia:ada,mia:xena,ada:mia},safety-word/mia:dana}
    eve   past/{share-word/{eve:finn,eve:cleo},safety-word/eve:cleo}
    uma   left/{share-word/{uma:vic,uma:yan,vic:uma},safety-word/uma:yan}
    pia   cove/{share-word/{pia:quin,pia:sol,quin:pia},safety-word/pia:sol}
    cleo  reef/{share-word/ada:cleo,safety-word/{ada,ben}:cleo} lone/{share,safety}-word/gil:cleo
    dana  kin/safety-word/{mia,ada}:dana
    sol   cove/{share-word/pia:sol,safety-word/{pia,quin}:sol}`,

  // Of what is about both partners, nobody reads what the other did.
  audit_event: `
    ada   account/ada reef/{by-a,alone-a,coach-a,coach-both,former-both} kin/{by-b,alone-b,coach-both}
    ben   reef/{by-b,alone-b,coach-both,former-both}
    gil   lone/{by-a,alone-a,coach-a,coach-both,former-both}
    mia   kin/{by-a,alone-a,coach-a,coach-both}
    eve   past/{by-a,alone-a,coach-a,coach-both}
    uma   left/{by-a,alone-a,coach-a,coach-both}
    pia   cove/{by-a,alone-a,coach-a,coach-both}
    cleo  {reef,lone,past}/{coach-both,coach-own}
    dana  kin/{coach-both,coach-own} lone/former-both
    xena  reef/former-both
    yan   left/{coach-both,coach-own}
    sol   cove/{coach-both,coach-own}`,

  // One's own; a coach's, where they made it or were asked to it, and while they work with the couple. The other partner
  // never, nor whoever coaches after. Of what is written there, what it is about.
  rehearsal: `
    ada   {reef,kin}/rehearsal/ada
    ben   reef/rehearsal/ben
    gil   lone/rehearsal/gil
    mia   kin/rehearsal/mia
    eve   past/rehearsal/eve
    uma   left/rehearsal/uma
    pia   cove/rehearsal/pia
    cleo  reef/rehearsal/ada
    sol   cove/rehearsal/pia`,

  rehearsal_key: `
    ada   {reef,kin}/rehearsal/ada:frame
    ben   reef/rehearsal/ben:frame
    gil   lone/rehearsal/gil:frame
    mia   kin/rehearsal/mia:frame
    eve   past/rehearsal/eve:frame
    uma   left/rehearsal/uma:frame
    pia   cove/rehearsal/pia:frame
    cleo  reef/rehearsal/ada:frame
    sol   cove/rehearsal/pia:frame`,

  rehearsal_line: `
    ada   {reef,kin}/rehearsal/ada/scenario
    ben   reef/rehearsal/ben/scenario
    gil   lone/rehearsal/gil/scenario
    mia   kin/rehearsal/mia/scenario
    eve   past/rehearsal/eve/scenario
    uma   left/rehearsal/uma/scenario
    pia   cove/rehearsal/pia/scenario
    cleo  reef/rehearsal/ada/scenario
    sol   cove/rehearsal/pia/scenario`,

  carried_text: `
    ada   reef/carried/ada
    ben   reef/carried/ben
    eve   past/carried/eve`,

  // A library is its author's, while they coach there.
  scenario: `
    cleo  scenario/cleo
    mia   scenario/mia`,

  rehearsal_place: "refused",
  rehearsal_guest: "refused",
  rehearsal_event: "refused",
  rehearsal_receipt: "refused",
  session: "refused",
  verification_token: "refused",
  password_reset: "refused",
  rate_limit: "refused",
};
