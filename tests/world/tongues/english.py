"""English."""

from .tongue import Tongue

ENGLISH = Tongue(
    code="en",
    first_names=("Mara", "Jonas", "Edith", "Callum", "Priya", "Desmond", "Ruth", "Tobias", "Leila", "Harold", "Imogen", "Victor"),
    last_names=("Fenwick", "Oduya", "Larkspur", "Brandt", "Achebe", "Tolland", "Merrow", "Sandoval", "Whitcombe", "Kessler", "Pryce", "Hallam", "Dunmore", "Vance"),
    places=("Low Marsh", "Quayside", "Port Ellery", "Saltby", "Grand Dyke", "Harrow Sound", "Tern Island", "Eastgate", "Millreach", "Cobblewick", "Upper Fen", "Lantern Bay"),
    who=("the harbour board", "a county engineer", "the {place} council", "the union branch in {place}", "an auditor for the ministry", "the deputy mayor", "a panel of residents", "the operator", "a spokesman for {person}", "the regional court", "an insurer from {place}", "the owner of the {place} yard", "a committee led by {person}", "the inspectorate", "a former treasurer", "the contractor"),
    did=("put off", "quietly approved", "challenged", "wants to reopen", "published", "refused to discuss", "has now funded", "withdrew", "plans to replace", "questioned", "signed off on", "cut back", "will inspect", "had promised"),
    what={
        "harbour": ("the dredging of the north channel", "a second berth for grain ships", "the breakwater repair", "a lease on the old fish dock", "new fees for cruise calls", "the pilot boat contract", "plans for a cold store", "the tide gauge upgrade"),
        "rail": ("the night train to {place}", "a loop line past {place}", "the signal box at {place}", "fares for season tickets", "a timetable with fewer stops", "the footbridge over platform {n}", "the freight siding", "repairs on the viaduct"),
        "water": ("the pumping station at {place}", "a ban on garden hoses", "the reservoir survey", "tests for lead in taps", "a meter for every flat", "the storm overflow", "the sewer under {place}", "a loan for new mains"),
        "school": ("the merger of two schools", "a free lunch scheme", "the roof of the gymnasium", "a ban on phones in class", "bus passes for pupils", "the sixth form in {place}", "a tutoring budget", "the exam inquiry"),
        "health": ("the maternity ward in {place}", "a night clinic", "the ambulance rota", "{n} beds for stroke patients", "a scanner for {place}", "the nursing bursary", "a pharmacy closure", "the waiting list review"),
        "vote": ("the recount in {place}", "a cap on donations", "postal ballots from {place}", "the boundary review", "a debate in the old hall", "the candidate list", "a bus for older voters", "the turnout report"),
    },
    when=("On Monday", "Late on Thursday", "After a meeting in {place}", "Two weeks ago", "In a letter of {n} pages", "By Friday noon", "At a hearing in {place}", "For the third time", "Without notice", "Before the recess", "Over the weekend", "Since the spring floods", "In {year}", "Earlier this month"),
    tails=("which {person} calls a mistake", "at a cost of {n} million crowns", "to the surprise of {person}", "as minutes seen in {place} show", "though {person} voted against", "leaving {n} households waiting", "and nobody in {place} objected", "while {person} stayed away", "a step that {place} took in {year}", "despite {n} written complaints", "under pressure from {person}", "in exchange for {n} parking spaces", "with the help of {person}", "after {n} months of talks", "just as {place} had feared", "without asking {person}"),
    quote_starts=("We were told", "Nobody here believes", "It took {n} letters before we learned", "My neighbours in {place} know", "I will not pretend", "The figures suggest", "Let me be plain:", "You cannot tell {place}", "Years ago we hoped", "The fact remains", "Even {person} admits", "I have always said"),
    quote_ends=("that the money was spent twice", "this ends before winter", "the plan was never drawn up", "{place} pays for all of it", "there is room for {n} more", "it was somebody else's turn", "the keys went missing in {year}", "a vote would change that", "that {n} jobs depend on it", "the old pipes will hold", "patience has its limits", "we shall be asked in time"),
    roles=("who keeps the accounts", "a teacher in {place}", "the board's secretary", "a retired pilot", "who farms near {place}", "counsel for the union", "a member since {year}", "who runs the ferry kiosk"),
    shapes=("{when} {who} {did} {what}, {tail}", "{who} {did} {what}, {tail}", "{when}, {who} also {did} {what}", "{tail}, {who} {did} {what}", "In {place}, {n} people signed against {what}, {tail}", "The sum of {n},{n} crowns for {what} was named by {who}", "According to {person}, {who} {did} {what} {tail}", "Of {n} offers for {what}, only {person} opened any"),
    quote_shapes=("“{start} {end},” said {person}, {role}", "{person}, {role}, put it this way: “{start} {end}”", "“{start} {end},” {person} wrote from {place}, “and {end2}”"),
    headlines=("{place} torn over {what}", "Why {what} divides {place}", "{person} wins round one on {what}", "How {place} lost its say on {what}", "{n} objections to {what} in {place}", "Behind {what}: a deal made in {place}", "No quick answer on {what}, {place} hears"),
    series=("Harbour diary, {date}", "The week in letters: {date}"),
    brief="In brief: {what}",
    subheads=("What {place} was told", "The bill", "A question of time", "Who gains"),
    by="By {person}",
    not_found="Page not found",
)
