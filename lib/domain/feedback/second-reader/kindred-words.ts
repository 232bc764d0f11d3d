/** Words that do the same work, cut to their stems: what was learnt of one speaks for the others, also for those that nobody wrote yet. */
export const kindredWords: Readonly<Record<string, string>> = {
  // How somebody is, and what is said of them.
  low: "sad hurt lonely alone ashamed guilty small invisible lost numb tire exhaust worry worri worr nervou anxiou jealou embarrass overwhelm heartbroken upset sick homesick empty helpless hopeless miserable tense unimportant unlovable foolish daft tiny heavy drain gutt devastat crush blue down shaky uneasy insecure mortifi wreck weary panicky sore raw frozen lonesome",
  afraid:
    "scare scar afraid frighten terrif terrified terrifi petrifi fear dread panic fright feart frit spook unsafe shook fearful horrifi wary jumpy nervy jitter uneasy",
  glad: "happy glad proud grateful hopeful calm relief reliev delight chuff stok thankful lucky bless safe loved content eager curiou close",
  angry:
    "angry anger cross mad furiou rage annoy irritat frustrat livid temper fuming vexed grumpy snappy bitter resent seeth",
  sharp:
    "selfish lazy stubborn mean cruel cold distant impossible difficult rude unreliable careless thoughtless useless hopeless controll bossy arrogant ungrateful unfair dishonest toxic immature childish needy clingy moody heartless negative critical dismissive manipulative inconsiderate stingy sneaky unbearable unhelpful irresponsible neglectful nagg tight cheap spoilt spoil defensive hypocritical paranoid dramatic hysterical",
  slur: "idiot moron fool clown loser coward joke pathetic stupid thick dumb dim ridiculou child baby bairn brat toddler teenager sook eejit gobshite lump pig cow donkey goat trash scum disgrace embarrassment failure waste zero nobody psycho narcissist hypocrite parasite liar worm rat snake mouse doormat wasteman muppet plonker numpty prat git twit dope dunce halfwit cretin bum slob freak weirdo diva wimp sissy crybaby",
  mockery:
    "bravo genius einstein sherlock professor scholar majesty highness queen princess king lord lady saint martyr hero oscar medal trophy sticker applause clap violin performance drama wow congratulation congrat adorable fascinat hilariou diddum boo hoo bless expert clever award audience stage royal oh aw aww lol lmao ha haha oga maharaja madame einstein freud legend superstar",
  wronged:
    "ignor reject betray manipulat control attack judg used abandon disrespect cheat exploit punish blam blame criticis belittl patronis unheard unsupport unappreciat neglect dismiss replac trick lied deceiv misunderstood insult mock humiliat ambush suffocat smother bulli excluded sidelin deserted trapped corner provok undermin unwanted mistreat discard erased rejected scapegoat stitched shafted mugged shortchang tolerat exclud",
  // What one thinks and says.
  think:
    "think thought believe beleive guess suppose reckon figure know knew ken understand understood realise realis imagine assume suspect notice notic remember wonder decid decide consider expect see saw",
  want: "want wish hope hop need like love prefer enjoy mean meant intend plan try tri long rather sooner aim",
  relish:
    "enjoy relish love like glad happy delight please pleas secretly deep inside heart truth reality really obvious obviously clear clearly plain transparent purpose deliberate deliberately spite punish revenge embarrass shame provoke manipulate control test excuse pretend act game attention trick hurt jealou guilt guilty",
  say: "say said tell told talk speak spoke mention ask answer reply call text write wrote explain shout yell scream holler roar whisper argue argu fight row bicker nag lecture swear swore promise promis swear vow guarantee undertak word admit confess",
  hear: "hear heard listen understand understood sound get got gather right correct close catch follow",
  sorry: "sorry soz sry apolog apologis apologi regret forgive pardon excuse amend",
  but: "but however though although except only still yet anyway because since if when",
  shrug:
    "fine okay whatever alright happy now enough already drop move forget done suppose guess somehow anyone everybody mistake joke only just human perfect sensitive misunderstood interpret mistaken upset offend offended feel took taken",
  soothe:
    "calm relax worry fret fuss stress panic cry smile cheer overreact exaggerate dramatic silly nothing fine okay alright grand dandy sorted perfect normal common pass heal trivial minor deal storm mountain molehill imagin hormon tire bright trust easy",
  forever:
    "never always ever forever again anymore more eternity eternal hundred million guarantee absolute absolutely definitely completely last life lifetime whatever everything everyth nothing noth nobody every all any none entire whole",
  often:
    "always never constantly constant forever usual typical invariabl invariably habitual time every each again same once ever year day week single",
  // People and things.
  partner: "husband wife partner boyfriend girlfriend ex spouse fiance missu hubby wif",
  family:
    "mother father mum mam mammy mom dad daddy sister brother uncle aunt auntie nan gran grandad grandma parent cousin bhabhi amma papa stepdad stepmum step law family folk people nephew niece",
  young: "kid child children baby bab bairn bub son daughter girl boy toddler twin lad teen newborn infant little",
  pet: "pet dog cat puppy pup kitten rabbit horse hamster bird budgie goldfish",
  official:
    "police cop guard garda 999 911 midwife nurse doctor dentist neighbour neighbor social worker helpline judge court lawyer solicitor order witness teacher school health visitor refuge shelter report charge custody immigration boss hospital ambulance a&e casualty clinic emergency stitch counsellor gp surgery ward imam pastor priest embassy visa passport file",
  home: "home house flat room kitchen bedroom bathroom garage garden door hall stair window car cellar shed loft balcony cupboard wardrobe pantry stairwell bed sofa floor wall fridge car van truck",
  away: "leave leav left run ran escape escap flee fled divorce go gone going went walk pack move out away return come came back home split separate",
  confine:
    "lock bolt trap block shut kept keep key inside corner stood stand doorway barricad let allow permit permission pinn tie tied restrain held hold confin imprison grounded code chain bar padlock bolted fob latch hatch stuck outside nail leash cage trapp",
  watch:
    "track tracker follow camera app mileage photo picture spy count check password message location airtag gate outside drive past office inbox stalk watch wait turn show park log read phone new address cctv tile pin passcode timer receipt search history logged snoop snooping trail tailing window binocular",
  keep: "allow permit permission allowance card money wage salary pay account bank passport paper visa document certificate papers immigration deport phone sim cash receipt penny tablet insulin inhaler medicine medication key car gold pension power benefit food eat stamp cheque purse book bus fare payslip licence login pills glasses hearing ration measure weigh wallet atm line logbook pocket drawer safe",
  blow: "hit hitt slap punch kick shove shov push grab drag drug throw threw fling flung hurl chuck dash smash slam twist yank squeeze squeez pin bite bit scratch burn burnt spit spat whip beat beaten batter chok choke strangl strangle throttle stab cut slash slit shake shook shak strike struck smack backhand headbutt elbow trip knock pull lift raise rais attack assault grope rap rape molest restrain force forc belt leather clout skelp flog box glass stamp jump swung swing dig wallop thump whack cuff drown poison bash shot shoot pop stamp pin kneel pinch",
  harm: "hurt harm injure injur wound damage abuse abus violent violence physical physically danger dangerou threat threaten threatn bully rough force",
  body: "head face neck throat arm wrist hair rib jaw lip eye eyebrow tooth teeth back leg thigh finger hand nose cheek mouth ear chin chest stomach belly shoulder skull skin collar knee fist body bone foot feet kidney breath breathe collarbone palm shin heel toe thumb forearm lap gum tongue scalp jawline knuckle windpipe waist",
  mark: "bruise bruis mark scar blood bleed bled swollen swell stitch fracture fractur broke broken break black cast sling concuss unconscious concealer sleeve cover wound scarf handprint welt split crack lump tore torn sunglasse foundation makeup burn blister limp hoarse sore purple plaster dressing bandage brace wired patch bald stiff print bracelet xray",
  lied: "fell slipp slip clumsy door accident stair bump ladder cupboard walked tell told said lie skateboard hockey slipped faint bath oven fib flu clumsi",
  weapon:
    "knife knive blade gun glock rifle shotgun pistol firearm axe hatchet hammer machete cutlass belt stick petrol kerosene acid poison bat bullet iron poker scissor weapon razor shank crossbow cable rope lighter match matchbox boil hot bottle hob cigarette trigger loaded paperknife flame spade shovel hose grill ring fork skewer panga drill shell cartridge oil",
  die: "die dead death dying kill killed suicide suicid murder bury grave funeral coffin body drown hang live living life alive exist wake waking morning born breath existence survive sleep ditch bag goodbye will heaven last gone",
  means:
    "pill tablet rope noose bridge train track roof viaduct cliff river sea lake quarry railway lorry motorway overdose morphine paracetamol beam ledge platform edge balcony exhaust engine razor wall bend rail tree depot hook water jump step multistorey lift storey rooftop weir canal dam stash packet cabinet leaflet knot rafter bannister blade tide wharf pier",
  last: "anymore more forever good goodbye bye last never end point reason enough stop without better rid finish note letter longer soon over calm affair decid done sense use christma spring settle arrange order label folder gift give gave tidy sell sold quiet peace peaceful light lighter",
  burden:
    "burden better off without happier easier notice miss cope problem insurance provid free relieved nuisance kinder simpler lighter tidier cheaper",
  self: "myself yourself himself herself themselve meself",
  sex: "sex bed naked inside touch undress strip film video nude photo asleep consent condom sleep intimate night nightie shower undressed duty owe kneel ceiling pretend lie stop",
  no: "no stop not never refus said say cried cry crying beg begg want",
  force:
    "make made force must obey before until unless if otherwise or responsible pay see happen happens warn dare coming wait better wish regret sorry suffer else lucky next kneel lesson learn learnt taught teach punish smile permit admit manners",
  drunk: "drunk drink drank drinking pub bottle beer vodka whisky pint tanked turps booze pay friday high",
  brace:
    "flinch brace duck cower tremble tremb shake hide hid hidden tiptoe eggshell careful quiet listen sleep chair shoe bag ready code creak stiff freez freeze froze jaw mood voice tone breath pack secret whisper erase tread key stair engine tyre footstep floorboard gravel eye shrink limp pretend facing exit",
  hush: "quiet silent silence still soft softly calm low polite whisper slow nice sweet smile hum nod blank",
  stash:
    "hide hid hidden bury behind under inside sewn stitched taped sock tin box jar bag boot loft pantry lining pocket drawer envelope secret",
  flight:
    "bag packed pack shoe boot coat car petrol tank key bus ticket fare sister neighbour refuge fence gate window bolt van airport library park early nights shift",
  childfear: "wet bed hid hides draws drew red mattress tummy stiffen teacher count lock quiet daddy mummy",
  // What excuses words of danger.
  play: "game film movie book series podcast joke laugh match football boxing class gym skat ski chess karaoke boss deadline exam job work shift traffic interview meeting heat tooth feet shoe news word idea curry coffee nerve ladder ice oven onion operation surgery birth dream nightmare rugby judo jitsu goalie pitch training butcher ward patient rehearsal serial telly novel saying banter ref oyster kitchen cricket",
  before:
    "first late dead childhood grew war militia ago school uncle grandfather grandmother ancestor story eighty ninety young boyhood",
  trade:
    "nurse midwife butcher chef vet farmer surgeon ward theatre patient client customer boss foreman clinic calving lambing deer till shift",
  // Turning to the other.
  together: "we us our together both each other",
  ask: "what how when where who why which would could can shall may might please help tell more again",
  own: "mine fault wrong part responsibility own excuse owe deserv deserve ashame ashamed proud unfair unkind because",
  maybe: "maybe perhap might may could seem wonder guess sure part story imagine fear worry hope told myself",
  money:
    "money debt bill rent loan pound dollar saving cash bank mortgage buck grand pokie spend spent overspend wage salary pay",
  chore:
    "dish washing laundry cook dinner lunch clean tidy shop school run nappy homework bin dishwasher tea plate housework",
  leisure:
    "golf football footy fifa pub phone laptop telly tv friend mate lad game fish fishing hunting bike work job office",
  spoil:
    "ruin wreck destroy spoil break broke kill waste blow blew cost lose lost drive drove force turn push undermin ignor forget forgot lie lied cheat dump bail quit abandon neglect refuse refus fail tear scatter sabotag",
  time: "today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday morning evening night week month year christma birthday holiday weekend",
};
