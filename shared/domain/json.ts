/** What crosses the process boundary and what study files hold as JSON: no Date, Map, NaN or undefined. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
