/** As empty as a page of Next can be: what remains is the price of the framework. */
export default function Page() {
  return <p>Empty</p>
}
