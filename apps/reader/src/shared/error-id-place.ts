/** Where the page that says "something went wrong" leaves room for the number of its log line. */
export const errorIdPlace = "ERROR-ID-PLACE";
