/**
 * The apps that come with rx-max, by their folders in `apps`: a CRM workspace written with Angular, a list of contacts without a
 * framework, and one that lists the events as they come. The first is shown unless another one is asked for.
 */
export const EXAMPLES = ['crm', 'rxjs', 'plain'] as const;

export type Example = (typeof EXAMPLES)[number];
