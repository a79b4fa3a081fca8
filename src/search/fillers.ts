/** Words of a natural question that say nothing of what is sought. Left out of a query, unless nothing else is in it. */
export const fillers: ReadonlySet<string> = new Set(
  `a about am an and any are as at be been but by can could did do does during explain for from get give go going got had has have
  having how i if in into is it its just know like ll make me might mine my need of on one or our ours please s say shall should so
  some something tell than that the their them then there these they thing this to too up us use using ve very vs versus want was we were
  simple simply mention words now please
  what whats when where which while who why will with without would you your yours`.split(/\s+/),
);
