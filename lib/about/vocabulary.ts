// Written by scripts/derive.ts from about.json of the data directory.
/** The sides that claimants stand on. */
export const SIDES = {
  "dprk": "North Korea",
  "russia": "Russia",
  "ukraine": "Ukraine",
  "south-korea": "South Korea",
  "us-allies": "United States and allies",
  "international": "International bodies",
  "independent": "Independent"
} as const

/** The topics of rows. */
export const TOPICS = {
  "troops": "Troops",
  "munitions": "Munitions",
  "technology": "Technology",
  "weapons": "Weapons",
  "diplomacy": "Diplomacy",
  "economy": "Economy",
  "domestic": "Domestic"
} as const

/** The kinds of events. */
export const EVENT_KINDS = {
  "accident": "Accident",
  "agreement": "Agreement",
  "agriculture": "Agriculture",
  "assessment": "Assessment",
  "call": "Telephone call",
  "casualty": "Casualties",
  "ceremony": "Ceremony",
  "combat": "Combat",
  "commissioned": "Commissioning",
  "confirmation": "Confirmation",
  "congress": "Party congress",
  "construction": "Construction",
  "cybercrime": "Cybercrime",
  "delivery-detected": "Delivery detected",
  "denial": "Denial",
  "deployed": "Handed to units",
  "disaster-relief": "Disaster relief",
  "dispatch": "Dispatch",
  "economy-plan": "Economic plan",
  "engine-test": "Engine test",
  "engineers": "Engineers",
  "estimate-published": "Estimate published",
  "finance": "Finance",
  "first-test": "First test",
  "first-use": "First use",
  "food-supply": "Food supply",
  "forensic-finding": "Forensic finding",
  "health": "Health",
  "industry": "Industry",
  "infrastructure": "Infrastructure",
  "inspection": "Inspection",
  "intelligence-disclosure": "Intelligence disclosure",
  "joint-statement": "Joint statement",
  "labour": "Labour",
  "launched": "Launch of a satellite or ship",
  "letter": "Letter",
  "memorial": "Memorial",
  "military-delegation": "Military delegation",
  "monitoring-report": "Monitoring report",
  "movement": "Movement of troops",
  "oil-supply": "Oil supply",
  "parade": "Parade",
  "parliament": "Parliament",
  "party": "Party contact",
  "party-meeting": "Party meeting",
  "plan": "Plan",
  "policy-statement": "Policy statement",
  "praise": "Praise",
  "prisoner": "Prisoners",
  "production": "Production",
  "production-order": "Production order",
  "regional-development": "Regional development",
  "sanctions-designation": "Sanctions",
  "speech": "Speech",
  "statement": "Statement",
  "summit": "Summit",
  "system-delivered": "System delivered",
  "talks": "Talks",
  "technology-assistance": "Technology assistance",
  "test": "Test",
  "tourism": "Tourism",
  "trade-mission": "Trade mission",
  "training": "Training",
  "transfer-alleged": "Transfer alleged",
  "transport-link": "Transport link",
  "treaty": "Treaty",
  "un-veto": "Veto in the Security Council",
  "unveiled": "First shown",
  "visit": "Visit",
  "visit-factory": "Factory visit"
} as const

/** The domains of events on weapons. */
export const DOMAINS = {
  "nuclear": "Nuclear",
  "ballistic": "Ballistic missiles",
  "hypersonic": "Hypersonic weapons",
  "cruise": "Cruise missiles",
  "space": "Space",
  "naval": "Navy",
  "air-defence": "Air defence",
  "air": "Air force",
  "drone": "Drones",
  "ground": "Ground forces",
  "munitions-industry": "Munitions industry",
  "parade": "Parades",
  "doctrine": "Doctrine"
} as const

/** The levels of contacts, the highest first. */
export const LEVELS = {
  "leader": "Leader",
  "head-of-government": "Head of government",
  "minister": "Minister",
  "vice-minister": "Vice-minister",
  "parliament": "Parliament",
  "party": "Party",
  "military": "Military",
  "working": "Working level"
} as const

/** The directions of exchanges. */
export const FLOWS = {
  "to-russia": "To Russia",
  "to-dprk": "To North Korea",
  "both": "Both ways"
} as const

/** Where launches came down. */
export const LANDINGS = {
  "sea-of-japan": "Sea of Japan (East Sea)",
  "yellow-sea": "Yellow Sea (West Sea)",
  "pacific-ocean": "Pacific Ocean",
  "north-korea": "North Korea"
} as const

/** The units of indicators. */
export const UNITS = {
  "%": "per cent",
  "KRW": "South Korean won",
  "USD": "US dollars",
  "appearances": "appearances",
  "barrels": "barrels",
  "coffins": "coffins",
  "containers": "containers",
  "devices": "devices",
  "factories": "factories",
  "flats": "flats",
  "graves": "graves",
  "guns": "guns",
  "hectares": "hectares",
  "homes": "homes",
  "kt": "kilotons of TNT",
  "launchers": "launchers",
  "missiles": "missiles",
  "modules": "modules",
  "persons": "people",
  "places": "places",
  "portraits": "portraits",
  "shells": "shells",
  "ships": "ships",
  "systems": "systems",
  "t": "tonnes",
  "trips": "trips",
  "voyages": "voyages"
} as const

/** The kinds of claimants. */
export const ACTOR_KINDS = {
  "company": "Company",
  "government": "Government",
  "intelligence": "Intelligence service",
  "international-org": "International organisation",
  "legislature": "Legislature",
  "military": "Military",
  "press": "Press",
  "state-media": "State media",
  "think-tank": "Think tank"
} as const

/** The kinds of places. */
export const PLACE_KINDS = {
  "airport": "Airport",
  "border-crossing": "Border crossing",
  "bridge": "Bridge",
  "city": "City",
  "country": "Country",
  "industrial-site": "Industrial site",
  "institution": "Institution",
  "landmark": "Landmark",
  "launch-site": "Launch site",
  "nuclear-site": "Nuclear site",
  "port": "Port",
  "region": "Region",
  "sea": "Sea",
  "settlement": "Settlement",
  "shipyard": "Shipyard"
} as const

/** The kinds of sources. */
export const SOURCE_KINDS = {
  "dataset": "Data set",
  "government": "Government",
  "intelligence": "Intelligence service",
  "international-org": "International organisation",
  "press": "Press",
  "state-media": "State media",
  "think-tank": "Think tank"
} as const
