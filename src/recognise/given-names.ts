/** Frequent given names of many countries, in lower case: with one of these a pair of words is a person's name, not a firm's. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abby abdul abdullah abigail adam adrian adriana agnes ahmad ahmed aidan aisha alan alana albert alberto alejandra ' +
    'alejandro alessandra alessandro alex alexa alexander alexandra alexis alfred ali alice alicia alison allen allison amanda ' +
    'amber amelia amir amit amy ana andre andrea andreas andrew andrzej andy angela angelica anita anja ankit ann anna anne ' +
    'annette annie anthony antoine anton antonia antonio anya april ariana ariel arjun arthur ash asha ashley audrey austin ava ' +
    'barbara barry beatrice beatriz becky ben benjamin bernard beth bethany betty bill blake bob bonnie brad bradley brandon ' +
    'brenda brendan brent brett brian brianna bridget brittany brooke bruce bruno bryan caitlin cameron camila camille carl ' +
    'carla carlos carmen carol carolina caroline carolyn carrie casey cassandra catherine cathy cecilia chad charles charlie ' +
    'charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara claudia claudio clement ' +
    'colin colleen connor corey courtney craig crystal curtis cynthia daisy damian damien dan dana daniel daniela danielle danny ' +
    'darren dave david dawn dean deanna debbie deborah debra deepak denise dennis derek diana diane diego dmitri dmitry dominic ' +
    'don donald donna doris dorothy doug douglas drew duncan dustin dylan ed eddie edith eduardo edward eileen elaine elena eli ' +
    'elias elisa elizabeth ella ellen ellie elliot emil emilia emilie emily emma emmanuel enrique eric erica erik erika erin ' +
    'ernest esther ethan eugene eva evan eve evelyn fabian fatima federico felicia felix fernanda fernando fiona florence ' +
    'francesca francesco francis francisco frank franz fred frederick gabriel gabriela gabrielle gareth gary gavin gemma ' +
    'geoff geoffrey george georgia gerald gerard gina giorgio giovanni giulia gloria gordon graham grant greg gregory guillermo ' +
    'gustavo hailey haley hamza hana hannah hans harold harriet harry hassan hayley heather hector heidi heinz helen helena ' +
    'henri henrik henry herbert hilary holly howard hugh hugo hussein ian ibrahim igor imran ines ingrid irene iris isaac ' +
    'isabel isabella isabelle ivan jack jackie jackson jacob jacqueline jacques jake jakub james jamie jan jana jane janet ' +
    'janice jared jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennie jennifer jenny jeremy jerome jerry jess ' +
    'jesse jessica jessie jill jim jimmy jo joan joanna joanne joe joel johan johanna johannes john johnny jon jonas jonathan ' +
    'jordan jorge jose joseph josephine josh joshua joy joyce juan juana jude judith judy julia julian juliana julie juliet ' +
    'julio jurgen justin kaitlyn kara karen karin karina karl karolina kate katerina katharina katherine kathleen kathryn kathy ' +
    'katie katrina kay kayla keith kelly kelsey ken kendra kenneth kerry kevin khalid kim kimberly kirsten klaus konstantin ' +
    'kris kristen kristin kristina kristine krystal kumar kurt kyle lance lara larry laura lauren laurence laurie lawrence lea ' +
    'leah lee lena leo leon leona leonard leonardo leslie lewis liam lily linda lindsay lindsey lisa liz logan lois lola lorenzo ' +
    'lori lorraine louis louisa louise luc luca lucas lucia lucy luis luisa luke lydia lynn mackenzie maddie madeleine madeline ' +
    'madison maggie mahmoud malcolm manuel marc marcel marcelo marcia marco marcos marcus margaret maria mariana marianne marie ' +
    'marina mario marion marisa marissa markus marlene marta martha martin martina marvin mary mateo mathieu mathilde matt ' +
    'matteo matthew matthias maureen maurice max maxime maya megan meghan melanie melinda melissa mercedes meredith mia michael ' +
    'michaela michal michel michele michelle miguel mikael mike mikhail mila milan mina miranda miriam mitchell mohamed ' +
    'mohammad mohammed molly mona monica monika morgan muhammad mustafa myles nadia nancy naomi natalia natalie natasha nathan ' +
    'nathaniel neha neil nicholas nick nicola nicolas nicole niels nigel niko nikita nikolai nina noah noel noelle nora norman ' +
    'nuno oleg olga oliver olivia omar oscar otto owen pablo paige pam pamela paola paolo pascal patricia patrick paul paula ' +
    'pauline paulo pavel pedro penny peter petra phil philip philippe phillip phyllis pia pierre piotr pooja priya rachael rachel ' +
    'rafael rahul raj rajesh ralph ramon randy raphael raquel raul ravi ray raymond rebecca regina renee ricardo richard rick ' +
    'rita rob robert roberta roberto robin robyn rodrigo roger roland roman ron ronald rory rosa rosemary ross roxanne roy ' +
    'ruben russell ruth ryan sabrina sally salma sam samantha samir samuel sandra sandy sanjay sara sarah sascha scott sean ' +
    'sebastian serena serge sergei sergio seth shane shannon sharon shaun shawn sheila shelby shelley shirley sidney silvia ' +
    'simon simone sofia sonia sonja sophia sophie spencer stacey stacy stan stefan stefania stefanie stella stephan stephanie ' +
    'stephen steve steven stuart sue sunil susan susanna susanne suzanne svetlana sven sydney sylvia tamara tammy tanya tara ' +
    'tatiana taylor ted teresa terry tessa theo theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni ' +
    'tony tracey traci tracy travis trevor tristan troy tyler ursula valentina valeria valerie vanessa vera veronica vicki ' +
    'victor victoria vijay vikram vincent viola violet virginia vivian vladimir walter wanda warren wayne wendy werner wes ' +
    'ahmet ali anil cassidy christoffer cory deepa ekaterina emre halina ivana jakob joaquin josef kristian leila mehmet owain pierce ' +
    'sachin shreya thiago yuki zeynep ' +
    'wilhelm will william wolfgang xavier yasmin yolanda yusuf yvette yvonne zach zachary zoe'
  ).split(' '),
);
