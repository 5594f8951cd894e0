/** A story of four paragraphs, for tests of the lines around one. */
export const TITLE = 'How the islanders of Skarholm kept their lighthouse';
export const BODY = [
  'The lighthouse on Skarholm had stood dark for eleven years when the islanders decided to light it again, without asking anybody on the mainland for money.',
  'They met in the old net loft on a Sunday in March, and by the end of the evening they had a list of forty names, two ladders and a generator that nobody could start.',
  'The work took two summers. The lens had to be carried down the stairs in nine pieces, cleaned on kitchen tables all over the island, and carried up again in the order in which it had come down.',
  'Since last week the lamp turns once more, and the ferry crew say that they can see it from the third buoy on any night without fog.',
];
