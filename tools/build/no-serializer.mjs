// Stands in the bundle for dom-serializer, which cheerio imports and cleancopy never calls.
export default function render() {
  throw new Error('there is no serializer in this bundle');
}
