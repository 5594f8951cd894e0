import script from './page/main.ts?script';
import style from './page/style.css' with { type: 'text' };

// Texts, laid into the page as they are; the build bundles the script.
export { script, style };
