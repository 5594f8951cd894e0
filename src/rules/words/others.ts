import type { PartialVocabulary } from './vocabulary.ts';

/** The label of an advertisement in languages that have no list of their own. */
export const others: PartialVocabulary = {
  language: 'mul',
  phrases: {
    advertisement: `auglýsing | auglýsingar | hysbyseb | hysbysebion | fógra | fógraí | iragarkia | publizitatea | publiciteit | advertensie | advertensies | pengiklanan | iklan berbayar | patalastas | anunsyo | tangazo | matangazo | isikhangiso | oglasno sporočilo | огласи | рекламен простор | жарнама | жарнамалар | зар сурталчилгаа | сурталчилгаа | рэклама | e'lon | əlan | reklamlar | რეკლამა | գովազդ | اشتہار | اشتہارات | ڕیکلام | விளம்பரம் | விளம்பரங்கள் | ప్రకటన | പരസ്യം | ಜಾಹೀರಾತು | जाहिरात | जाहिराती | જાહેરાત | ਇਸ਼ਤਿਹਾਰ | ବିଜ୍ଞାପନ | දැන්වීම | වෙළඳ දැන්වීම් | ကြော်ငြာ | ផ្សាយពាណិជ្ជកម្ម | ការផ្សាយពាណិជ្ជកម្ម | ໂຄສະນາ | ማስታወቂያ`,
  },
};
