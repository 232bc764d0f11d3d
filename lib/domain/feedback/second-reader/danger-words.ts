/** Words by what they have to do with danger, cut to their stems. None of them is dangerous alone: what counts is which meet in one sentence. */
const classes: Readonly<Record<string, string>> = {
  blow: "hit slap punch kick shove push grab drag throw threw fling flung hurl chuck smash slam twist yank squeeze pin bite bit scratch burn burnt spit spat whip beat batter choke chok strangle strangl throttle stab cut slash slit shake shook shak strike struck smack backhand headbutt elbow trip knock trap pull lift raise rais hurt harm attack assault grope rape rap molest restrain force forc",
  body: "head face neck throat arm wrist hair rib jaw lip eye tooth teeth back leg thigh finger hand nose cheek mouth ear chin chest stomach belly shoulder skull skin collar knee fist body bone",
  mark: "bruise bruis mark scar blood bleed bled swollen swell stitch fracture fractur broke broken black cast sling concuss unconscious concealer sleeve cover wound hospital ambulance casualty a&e",
  weapon:
    "knife knive blade gun rifle shotgun axe hammer machete belt stick petrol poison bat bullet iron poker scissor weapon pistol razor",
  young: "kid child children baby bab son daughter girl boy toddler twin lad pet dog cat puppy rabbit",
  leave: "leave leav left run ran escape escap flee fled refuge shelter divorce go gone going court lawyer solicitor",
  fear: "scare scar scared afraid frighten terrif terrified petrif fear stiff freeze froze flinch brace duck cower shake tremble tiptoe eggshell dread safe unsafe danger dangerous careful",
  barrier: "lock locked key door bolt window bathroom cupboard wardrobe cellar shed loft room chair upstair under",
  watch:
    "track tracker follow camera app mileage photo spy count check password message location gate outside window drive past office account",
  keep: "allow permit permission let card money wage account passport paper visa immigration immigrate deport phone sim salary fare tablet insulin inhaler medicine car bank",
  told: "police 999 911 midwife nurse doctor dentist neighbour social worker helpline judge order witness teacher health visitor",
  die: "die dead death kill suicide suicid murder bury grave funeral body drown hang live living life alive exist wake morning",
  means:
    "pill tablet rope bridge train track roof viaduct cliff river sea quarry railway lorry motorway overdose morphine paracetamol beam noose ledge platform edge",
  last: "anymore more forever good goodbye last never end point reason enough stop without better rid finish note letter",
  self: "myself yourself himself herself",
  sex: "sex bed naked inside touch touched undress strip film video picture asleep no stop yes",
  force:
    "make made force must obey before until unless if otherwise or responsible regret sorry pay see happen happens warn dare try coming",
  drunk: "drunk drink drank drinking pub bottle beer vodka whisky pint rage temper",
};

let byStem: Map<string, string[]> | undefined;

/** What a stem has to do with danger, if anything. */
export function dangerClassesOf(stem: string): readonly string[] {
  if (!byStem) {
    byStem = new Map();
    for (const [name, words] of Object.entries(classes))
      for (const word of words.split(" ")) byStem.set(word, [...(byStem.get(word) ?? []), name]);
  }
  return byStem.get(stem) ?? [];
}
