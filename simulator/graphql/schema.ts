import { GraphQLError, GraphQLScalarType, buildSchema, type GraphQLSchema } from 'graphql';
import { isOid } from '../repository/git-objects.ts';

// Only what a client of the simulator may use, in GitHub's own words.
// https://docs.github.com/public/fpt/schema.docs.graphql
const SOURCE = `
scalar Base64String
scalar DateTime
scalar GitObjectID
scalar URI

enum RepositoryVisibility { INTERNAL PRIVATE PUBLIC }
enum RepositoryPermission { ADMIN MAINTAIN READ TRIAGE WRITE }
enum GitSignatureState { UNSIGNED VALID }

interface Node { id: ID! }

interface GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
}

type Query {
  repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
  enterprise(slug: String!, invitationToken: String): Enterprise
  rateLimit(dryRun: Boolean = false): RateLimit
  viewer: User!
}

type Mutation {
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
}

type User { login: String! }

type RateLimit {
  cost: Int!
  limit: Int!
  nodeCount: Int!
  remaining: Int!
  resetAt: DateTime!
  used: Int!
}

type Owner { login: String! }

type Enterprise implements Node {
  id: ID!
  slug: String!
  viewerIsAdmin: Boolean!
  organizations(first: Int, after: String): OrganizationConnection!
}

type OrganizationConnection {
  nodes: [Organization]
  pageInfo: PageInfo!
  totalCount: Int!
}

type Organization { login: String! }

type PageInfo { hasNextPage: Boolean! endCursor: String }

type Repository implements Node {
  id: ID!
  databaseId: Int
  name: String!
  nameWithOwner: String!
  owner: Owner!
  url: URI!
  visibility: RepositoryVisibility!
  isPrivate: Boolean!
  isArchived: Boolean!
  isDisabled: Boolean!
  isEmpty: Boolean!
  viewerPermission: RepositoryPermission
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(expression: String, oid: GitObjectID): GitObject
}

type Ref implements Node {
  id: ID!
  name: String!
  prefix: String!
  target: GitObject
}

type GitActor { name: String email: String date: DateTime }

type GitSignature { isValid: Boolean! state: GitSignatureState! }

type CommitConnection { nodes: [Commit] totalCount: Int! }

type Commit implements Node & GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  url: URI!
  message: String!
  messageHeadline: String!
  messageBody: String!
  authoredDate: DateTime!
  committedDate: DateTime!
  author: GitActor
  committer: GitActor
  signature: GitSignature
  parents(first: Int, last: Int): CommitConnection!
  tree: Tree!
  file(path: String!): TreeEntry
}

type Tree implements Node & GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  entries: [TreeEntry!]
}

type TreeEntry {
  name: String!
  path: String
  mode: Int!
  type: String!
  oid: GitObjectID!
  size: Int!
  object: GitObject
}

type Blob implements Node & GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  byteSize: Int!
  isBinary: Boolean
  isTruncated: Boolean!
  text: String
}

input CommittableBranch {
  id: ID
  repositoryNameWithOwner: String
  branchName: String
}

input CommitMessage {
  headline: String!
  body: String
}

input FileAddition {
  path: String!
  contents: Base64String!
}

input FileDeletion {
  path: String!
}

input FileChanges {
  additions: [FileAddition!] = []
  deletions: [FileDeletion!] = []
}

input CreateCommitOnBranchInput {
  branch: CommittableBranch!
  message: CommitMessage!
  fileChanges: FileChanges
  expectedHeadOid: GitObjectID!
  clientMutationId: String
}

type CreateCommitOnBranchPayload {
  clientMutationId: String
  commit: Commit
  ref: Ref
}
`;

/** The part of GitHub's GraphQL schema that the simulator answers. */
export const schema: GraphQLSchema = buildSchema(SOURCE);

const gitObjectId = schema.getType('GitObjectID');
if (gitObjectId instanceof GraphQLScalarType) {
  gitObjectId.coerceInputValue = (value) => {
    if (typeof value === 'string' && isOid(value)) return value;
    throw new GraphQLError(`Could not coerce value ${JSON.stringify(value)} to GitObjectID`);
  };
}
