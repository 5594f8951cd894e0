import script from './page/main.ts?script';
import articles from './page/style/articles.css' with { type: 'text' };
import base from './page/style/base.css' with { type: 'text' };
import dump from './page/style/dump.css' with { type: 'text' };
import frame from './page/style/frame.css' with { type: 'text' };
import inspector from './page/style/inspector.css' with { type: 'text' };
import media from './page/style/media.css' with { type: 'text' };

// What depends on the medium comes last, over all others.
const style = [base, frame, dump, articles, inspector, media].join('');

// Texts, laid into the page as they are; the build bundles the script.
export { script, style };
