import script from './page/main.ts?script';
import articles from './page/style/articles.css' with { type: 'text' };
import base from './page/style/base.css' with { type: 'text' };
import dump from './page/style/dump.css' with { type: 'text' };
import frame from './page/style/frame.css' with { type: 'text' };
import inspector from './page/style/inspector.css' with { type: 'text' };
import media from './page/style/media.css' with { type: 'text' };

// Media queries come last, because they override the others.
const style = [base, frame, dump, articles, inspector, media].join('');

// Inserted into the page as they are; the build bundles the script.
export { script, style };
