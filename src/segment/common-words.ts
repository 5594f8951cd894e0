import { HashTable } from '../text/hash-table.ts';
import { hashWord } from '../text/scan.ts';

/**
 * English words of four letters and more, no function words, that one page in ten uses whatever it is about: counted on the
 * training pages of the bench. Two articles that share them share no topic.
 */
const COMMON_WORDS = `
ability able above access accessible according account achieve across action active actually added
adding addition additional address advanced advantage advice affordable again against ahead allow
allowing allows almost along already although always among amount analysis analytics another answer
anyone anything anywhere application applications apply approach apps area areas around article
asked attention automatically available average avoid away back balance base based basic become
becomes begin behavior behind below benefit benefits best better beyond black body book brand break
bring budget build building built business businesses call called calls cannot capabilities care
case cases center certain challenges change changes changing check choice choose choosing class
clean clear click client clients close cloud code color comes comfortable coming common
communication community companies company compared competitive complete completely complex
complexity components comprehensive conditions connect connection consider consistent contact
content context continue control core cost costs course cover create created creates creating
creative critical current currently custom customer customers daily data date days decision
decisions dedicated deep deliver delivery demand depending depends design designed detailed details
determine develop developers development devices difference different difficult digital direct
directly discover doing done down drive driven drop dynamic early easier easily easy edge effective
effectively efficiency efficient either elements else email enable energy enhance enjoy enough
ensure ensures ensuring enterprise entire environment especially essential event events ever every
everyone everything exactly example examples excellent existing expect expected expensive experience
experiences expert expertise experts explore extra face fact factors family fast faster favorite
feature features feedback feel feels field file files final finally financial find finding fine
first five flexibility flexible focus focused follow following form forward found foundation four
free frequently friendly front full fully functions further future gain game general generally
generate generation gets getting give given gives giving global goal goals goes going good google
great group grow growing growth guide half hand handle hard having head health help helpful helping
helps high higher highly history home hour hours house however human idea ideal identify impact
important improve improved improving include included includes including increase individual
industry information infrastructure initial inside insights instead integration intelligence
interest interface investment issue issues items journey keep keeping keeps kind know knowledge
known large larger later latest lead leading learn learning least leave left less lets level levels
life light likely limited line link list little live local location long longer look looking looks
love lower machine made main maintain maintaining major make makes making manage management managing
market marketing match materials matter mean means media meet memory method methods mind minutes
mobile model models modern money month months move moving multi multiple name natural nearly
necessary need needed needs network never news next note nothing number offer offering offers office
often ones online open operations opportunities option options order organization original others
outside overall page paid part particular particularly parts party pass past path patterns people
perfect performance person personal personalized phone physical pick place plan planning plans
platform platforms play please point points popular possible post potential power powered powerful
practical practice practices prefer present pretty prevent previous price pricing private probably
problem problems process processes processing product production products professional professionals
program programs progress project projects protect protection provide provided provides providing
public purchase purpose quality question questions quick quickly quite range rate rates rather reach
read reading ready real really reason receive recent recommend reduce regular related relevant
reliable remains remember report require required requirements requires research resources response
rest result results return review reviews right risk role room rules safe safety sales save scale
schedule school search second secure security seen select selection self send sense series serve
service services sets setting settings setup several share shared short show shows side sign
significant significantly similar simple simply single site size skills small smaller smart smooth
social software solution solutions someone something sometimes source space special specific speed
spend stand standard standards start started starting state states stay step steps still storage
store story strategies strategy strong structure structured style success successful support
supports sure switch system systems table tailored take takes taking talk target task tasks team
teams tech technical technology tell term terms test testing thanks themselves thing things think
thinking third though thought three throughout time times tips today together tool tools total
toward track tracking traditional training travel trends true truly trust trying turn type types
typically understand understanding unique update updated updates used useful user users uses using
usually valuable value variety various vary version video view visit visual want watch water ways
website week weeks weight well whether white whole wide work working works world worth write writing
year years your yourself
`;

const hashes = new HashTable();
for (const word of COMMON_WORDS.trim().split(/\s+/)) hashes.set(hashWord(word), 1);

export function isCommonWordHash(hash: number): boolean {
  return hashes.has(hash);
}
