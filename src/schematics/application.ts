import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { type ProjectDefinition, readWorkspace, type WorkspaceDefinition } from '@schematics/angular/utility';

/** What has to be known of an application, to write into it as its own generators would. */
export interface Application {
  readonly name: string;
  /** The folder with its sources, from the root of the workspace, as `/src`. */
  readonly sourceRoot: string;
  /** What its selectors begin with; may be empty. */
  readonly prefix: string;
  /** What names of component files and classes end with: `component`, or nothing since Angular 20. */
  readonly componentType: string;
  /** Angular's major version. */
  readonly angular: number;
  /** Whether a component gets a spec: a runner is there, and the workspace does not say otherwise. */
  readonly hasSpecs: boolean;
}

/** The version whose conventions are followed where none can be told. */
const NEWEST = 21;

/**
 * @param name - a project's; where there is one application alone, it is meant
 * @throws SchematicsException that says which projects there are
 */
export async function applicationIn(tree: Tree, name: string | undefined): Promise<Application> {
  const workspace = await readWorkspace(tree);
  const [found, project] = projectNamed(workspace, name);
  const angular = angularIn(tree);
  const settings = { ...componentSettings(workspace), ...componentSettings(project) };
  return {
    name: found,
    sourceRoot: `/${project.sourceRoot ?? [project.root, 'src'].filter(Boolean).join('/')}`,
    prefix: project.prefix ?? 'app',
    componentType: settings.type ?? (angular < 20 ? 'component' : ''),
    angular,
    hasSpecs: settings.skipTests !== true && hasRunner(tree, project),
  };
}

function projectNamed({ projects }: WorkspaceDefinition, name: string | undefined): [string, ProjectDefinition] {
  const applications = [...projects].filter(([, { extensions }]) => extensions['projectType'] === 'application');
  const wanted = name === undefined && applications.length === 1 ? applications[0]?.[0] : name;
  const project = applications.find(([each]) => each === wanted);
  if (project !== undefined) return project;
  const said = wanted === undefined ? 'More than one project may be meant' : `There is no application "${wanted}"`;
  const names = applications.map(([each]) => each).join(', ') || 'none';
  throw new SchematicsException(`${said}: name an application with --project. In this workspace: ${names}`);
}

/** What the workspace's file says to `ng generate component`, for all or for a project. */
function componentSettings({ extensions }: Pick<ProjectDefinition, 'extensions'>): ComponentSettings {
  const all = extensions['schematics'] as Readonly<Record<string, ComponentSettings>> | undefined;
  return all?.['@schematics/angular:component'] ?? {};
}

interface ComponentSettings {
  readonly type?: string;
  readonly skipTests?: boolean;
}

/** Installed, or as it was asked for: a range may be a word (`catalog:`), and packages may stand elsewhere. */
function angularIn(tree: Tree): number {
  const installed = manifestAt(tree, '/node_modules/@angular/core/package.json').version;
  const { dependencies } = manifestAt(tree, '/package.json');
  const [major] = /\d+/.exec(installed ?? dependencies?.['@angular/core'] ?? '') ?? [];
  return major === undefined ? NEWEST : Number(major);
}

/** A spec of the sample says nothing that Vitest, Jasmine and Jest do not all know, so which one it is does not matter. */
function hasRunner(tree: Tree, { targets }: ProjectDefinition): boolean {
  const { devDependencies = {} } = manifestAt(tree, '/package.json');
  return targets.has('test') || ['vitest', 'jest', 'karma'].some((runner) => runner in devDependencies);
}

function manifestAt(tree: Tree, path: string): Manifest {
  return tree.exists(path) ? (tree.readJson(path) as Manifest) : {}; // npm's own form
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
