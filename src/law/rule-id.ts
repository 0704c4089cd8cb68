/**
 * Every rule that may stand before a step of a matter, by the number under which it is known. `G` rules come from law, Party rules and
 * local regulation; `S` rules are the house's own integrity (order, competence to act, supervision's hold).
 * A transition names the rules it needs; the same names drive the step, the explanation, the proof and the poster.
 */
export const ruleIds = [
  'G01', // matter has a class that this item allows; the class fixes body, threshold, delegability
  'G02', // no prohibited act (guarantee, below-value sale, collective money on a personal account)
  'G03', // proposer is eligible
  'G04', // a declined proposal states its reason
  'G05', // consultation record for matters of vital interest (warns by default)
  'G06', // Party organisation has studied the matter before the vote
  'G07', // branch committee quorum
  'G08', // stages 1+2 as one meeting only when secretary is director and the flow allows it; both attendance lists
  'G09', // quorum of the two committees, distinct persons
  'G10', // the two committees: majority of those present
  'G11', // supervisor invited; absence recorded with its reason
  'G12', // risk statement for major investment, borrowing or asset matters
  'G13', // plan frozen and with the Party members for its days
  'G14', // Party members' assembly quorum
  'G15', // Party members' assembly: yes from more than half of those due
  'G16', // exclusions from the base are listed, reasoned, approved
  'G17', // the meeting decides on the plan as it stands, approved by the stage before
  'G18', // body competent for the class; representatives hold a written delegation in term
  'G19', // classes that may never go to delegates or representatives
  'G20', // villagers' assembly: notice days (or emergency with reason)
  'G21', // collective members' assembly: notice days with time, place, agenda
  'G22', // representatives' assembly: notice days
  'G23', // agenda and materials posted with the notice; only notified items voted
  'G24', // public consultation before an asset vote, where switched on
  'G25', // villagers' assembly quorum by the route recorded before the count
  'G26', // representatives' assembly quorum
  'G27', // composition of the representatives' assembly is valid
  'G28', // women representatives present, where switched on
  'G29', // village bodies: yes from more than half of those present
  'G30', // collective members' assembly: two thirds present, two thirds of all in favour
  'G31', // collective delegates' assembly: two thirds of all delegates in favour
  'G32', // the committee acting for a missing collective applies the collective's thresholds
  'G33', // land contracting: two thirds, and the township's approval before a contract with outsiders
  'G34', // one person one vote; present ≤ roster; ballots ≤ present; sign-in agrees
  'G35', // proxies only where law knows them
  'G36', // online presence only where allowed, with proof of identity
  'G37', // by ballot where ballot is required
  'G38', // representatives' split may go up to the villagers' assembly with the same plan
  'G39', // content check signed
  'G40', // minutes, sign-in, tally attached
  'G41', // those who sit in did not vote
  'G42', // township official's signature, where switched on
  'G43', // supervisors reviewed the draft before it is posted; objection and answer in their days
  'G44', // posted by its deadline after the decision
  'G45', // displayed for its full days, without interruption
  'G46', // on the physical board, with a photo of each board; every natural village
  'G47', // no sensitive personal data beyond need; text is the reviewed one
  'G48', // every objection answered within its days
  'G49', // implementation waits for the end of display and for open objections
  'G50', // an objection is settled before the display closes; upheld goes back
  'G51', // disclosure demanded by enough people is supplied
  'G52', // a change beyond what was resolved needs a new decision
  'G53', // seal: decision number, director's signature, approver is not keeper, no blank paper
  'G54', // payment over the limit: supervisor's review and joint signatures
  'G55', // result published after the supervisor's check
  'G56', // archive complete
  'G57', // no step happened before the one that it follows (event time)
  'G58', // late entry is shown as late; nothing is dated after its recording
  'G59', // an emergency meeting shortens the notice only, and is ratified at the next one
  'G60', // kinship and interest declared, recusal noted (warns by default)
  'G61', // a village's own item has the street's consent, and then every filing, before it is used
  'G62', // only what stands on the list in force is started, with that list's flow
  'G63', // a list is versioned: what is enacted follows what was in force, and running matters keep theirs
  'G68', // terms and authorisations not expired
  'S01', // the procedure is not held by supervision
  'S02', // the actor holds a role that this step asks for
  'S03', // the meeting is one that was called, with the body of this stage, and not before its time
  'S04', // the documents that the flow asks for at this step are attached
  'S05', // an amount lies within the band of the branch taken
  'S06', // a certificate is not of a kind that a village may not issue
  'S07', // the reference is a new one, or names one that is open
  'S08', // joint demanders are enough (inquiry)
  'S09', // a household review had its representatives and its majority
  'S10', // quorum of the collective's assemblies, as a verdict of its own (first half of G30 and G31)
  'S11', // the deadline that is said to have passed was running, and has
  'S12', // a rectification has a day to come until which it must be done
  'S13', // the days of the step that begins
  'S14', // the full days of a waiting period or a posting inside a procedure
  'S15', // quorum of the villagers' group assembly by the route recorded before the count
  'S16', // the list that is named is kept, the organisation's own, drawn from the list above in force, and the one in hand
  'S17', // everyone who is to be asked, or trained, was
  'S18', // a list is filed with every receiver
  'S19', // a list is published at the levels asked for
  'S20', // the recorder acts for the tier that decides this step
  'S21', // a list comes into force neither backwards nor before the one that it follows
  'S22', // who filed, or who was trained, is one of those configured
  'S23', // a matter that goes over to another flow arrives no further than it had come
] as const;

/** One rule of {@link ruleIds}. */
export type RuleId = (typeof ruleIds)[number];
