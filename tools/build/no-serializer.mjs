// Stands in the bundle for dom-serializer, which domutils imports, a part of htmlparser2 that cleancopy never calls.
export default function render() {
  throw new Error('there is no serializer in this bundle');
}
